CREATE TABLE "operation" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"arguments" jsonb NOT NULL,
	"status" text DEFAULT 'PLANNED' NOT NULL,
	"reason" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"started_by" text,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"problem" text,
	"round" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone,
	"lease_until" timestamp (3) with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"total" integer NOT NULL,
	"pending" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"resolved" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"skipped" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operation_item" (
	"operation_id" text NOT NULL,
	"position" integer NOT NULL,
	"process_instance_id" text NOT NULL,
	"target_id" text,
	"element_id" text,
	"seen" jsonb NOT NULL,
	"status" text NOT NULL,
	"problem" text,
	"begun_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "operation_item_operation_id_position_pk" PRIMARY KEY("operation_id","position")
);
--> statement-breakpoint
ALTER TABLE "operation_item" ADD CONSTRAINT "operation_item_operation" FOREIGN KEY ("operation_id") REFERENCES "public"."operation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "operation_list" ON "operation" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "operation_due" ON "operation" USING btree ("next_at") WHERE "operation"."status" = 'RUNNING';--> statement-breakpoint
CREATE INDEX "operation_age" ON "operation" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "operation_plans" ON "operation" USING btree ("created_at") WHERE "operation"."status" = 'PLANNED';--> statement-breakpoint
CREATE INDEX "operation_created_by" ON "operation" USING btree ("tenant_id","created_by");--> statement-breakpoint
CREATE INDEX "operation_started_by" ON "operation" USING btree ("tenant_id","started_by");--> statement-breakpoint
CREATE INDEX "operation_item_due" ON "operation_item" USING btree ("operation_id","next_at","position") WHERE "operation_item"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "operation_item_status" ON "operation_item" USING btree ("operation_id","status","position");--> statement-breakpoint
CREATE INDEX "operation_item_instance" ON "operation_item" USING btree ("process_instance_id");