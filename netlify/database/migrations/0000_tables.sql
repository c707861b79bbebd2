CREATE TABLE "activity" (
	"id" text PRIMARY KEY NOT NULL,
	"task_id" text NOT NULL,
	"user_task_key" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"process_instance_id" text NOT NULL,
	"process_definition_key" text NOT NULL,
	"business_key" text,
	"candidate_groups" text[] NOT NULL,
	"assignee" text,
	"priority" integer NOT NULL,
	"due_at" timestamp (3) with time zone,
	"status" text DEFAULT 'OPEN' NOT NULL,
	"delivery" text DEFAULT 'NONE' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"form_schema" jsonb,
	"context" jsonb NOT NULL,
	"decision" jsonb,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"closed_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_task_id" UNIQUE("task_id")
);
--> statement-breakpoint
CREATE TABLE "activity_history" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"operation" text NOT NULL,
	"target" text NOT NULL,
	"result" text NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customer" (
	"id" text PRIMARY KEY NOT NULL,
	"idempotency_key" text NOT NULL,
	"business_key" text NOT NULL,
	"full_name" text NOT NULL,
	"country" text NOT NULL,
	"email" text NOT NULL,
	"status" text DEFAULT 'ACTIVE' NOT NULL,
	"undone_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_idempotency_key" UNIQUE("idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "effect_ledger" (
	"job_correlation_id" text PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"state" text DEFAULT 'STARTED' NOT NULL,
	"attempts" integer DEFAULT 1 NOT NULL,
	"worker_id" text NOT NULL,
	"returned" boolean DEFAULT false NOT NULL,
	"topic" text NOT NULL,
	"process_instance_id" text NOT NULL,
	"process_definition_key" text NOT NULL,
	"business_key" text,
	"steps" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"outcome" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intent" (
	"id" text PRIMARY KEY NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"process_definition_key" text NOT NULL,
	"business_key" text NOT NULL,
	"variables" jsonb NOT NULL,
	"status" text DEFAULT 'PENDING' NOT NULL,
	"process_instance_id" text,
	"lease_until" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"refusal" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "intent_idempotency_key" UNIQUE("idempotency_key"),
	CONSTRAINT "intent_business_key" UNIQUE("process_definition_key","business_key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sweep_cursor" (
	"name" text NOT NULL,
	"moved_to" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sweep_cursor_name_pk" PRIMARY KEY("name")
);
--> statement-breakpoint
ALTER TABLE "activity_history" ADD CONSTRAINT "activity_history_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_due" ON "activity" USING btree ("status","due_at","id");--> statement-breakpoint
CREATE INDEX "activity_instance" ON "activity" USING btree ("process_instance_id");--> statement-breakpoint
CREATE INDEX "activity_groups" ON "activity" USING gin ("candidate_groups");--> statement-breakpoint
CREATE INDEX "activity_assignee" ON "activity" USING btree ("assignee");--> statement-breakpoint
CREATE INDEX "activity_delivery" ON "activity" USING btree ("delivery");--> statement-breakpoint
CREATE INDEX "activity_history_activity" ON "activity_history" USING btree ("activity_id","sequence");--> statement-breakpoint
CREATE INDEX "customer_business_key" ON "customer" USING btree ("business_key");--> statement-breakpoint
CREATE INDEX "effect_ledger_instance" ON "effect_ledger" USING btree ("process_instance_id");--> statement-breakpoint
CREATE INDEX "intent_pending" ON "intent" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("sent_at","sequence");