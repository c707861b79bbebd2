CREATE TABLE "changed_instance" (
	"id" text PRIMARY KEY NOT NULL,
	"due_at" timestamp(6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "process_instance" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text DEFAULT '' NOT NULL,
	"process_definition_id" text NOT NULL,
	"process_definition_key" text NOT NULL,
	"version" integer NOT NULL,
	"business_key" text,
	"caller_id" text,
	"status" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"duration_ms" bigint GENERATED ALWAYS AS (extract(epoch from ended_at - started_at) * 1000) STORED,
	"end_activity_id" text,
	"outcome" text,
	"cancel_reason" text,
	"tokens" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"current_elements" text[] DEFAULT '{}' NOT NULL,
	"waits_for" text[] DEFAULT '{}' NOT NULL,
	"failed_elements" text[] DEFAULT '{}' NOT NULL,
	"problem" text,
	"read_at" timestamp(6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "process_variable" (
	"process_instance_id" text NOT NULL,
	"name" text NOT NULL,
	"tenant_id" text DEFAULT '' NOT NULL,
	"text" text,
	"number" double precision,
	"flag" boolean,
	CONSTRAINT "process_variable_process_instance_id_name_pk" PRIMARY KEY("process_instance_id","name")
);
--> statement-breakpoint
ALTER TABLE "process_variable" ADD CONSTRAINT "process_variable_process_instance_id_process_instance_id_fk" FOREIGN KEY ("process_instance_id") REFERENCES "public"."process_instance"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changed_instance_due" ON "changed_instance" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "process_instance_started" ON "process_instance" USING btree ("tenant_id","started_at","id");--> statement-breakpoint
CREATE INDEX "process_instance_ended" ON "process_instance" USING btree ("tenant_id",coalesce("ended_at", timestamptz 'infinity'),"id");--> statement-breakpoint
CREATE INDEX "process_instance_key" ON "process_instance" USING btree ("tenant_id",coalesce("business_key", ''),"id");--> statement-breakpoint
CREATE INDEX "process_instance_duration" ON "process_instance" USING btree ("tenant_id",coalesce("duration_ms", 9223372036854775807),"id");--> statement-breakpoint
CREATE INDEX "process_instance_status" ON "process_instance" USING btree ("tenant_id","status","started_at","id");--> statement-breakpoint
CREATE INDEX "process_instance_process" ON "process_instance" USING btree ("tenant_id","process_definition_key","version","started_at","id");--> statement-breakpoint
CREATE INDEX "process_instance_begins" ON "process_instance" USING btree ("tenant_id",lower("business_key") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "process_instance_id_begins" ON "process_instance" USING btree ("id" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "process_instance_live" ON "process_instance" USING btree ("tenant_id","process_definition_key","version","status","waits_for") WHERE "process_instance"."status" in ('RUNNING', 'FAILED');--> statement-breakpoint
CREATE INDEX "process_instance_window" ON "process_instance" USING btree ("tenant_id","ended_at","process_definition_key","version","status","duration_ms") WHERE "process_instance"."ended_at" is not null;--> statement-breakpoint
CREATE INDEX "process_instance_elements" ON "process_instance" USING gin ("current_elements") WHERE "process_instance"."status" in ('RUNNING', 'FAILED');--> statement-breakpoint
CREATE INDEX "process_instance_problem" ON "process_instance" USING gin (lower("problem") gin_trgm_ops) WHERE "process_instance"."status" = 'FAILED';--> statement-breakpoint
CREATE INDEX "process_instance_caller" ON "process_instance" USING btree ("caller_id") WHERE "process_instance"."caller_id" is not null;--> statement-breakpoint
CREATE INDEX "process_instance_live_id" ON "process_instance" USING btree ("id") WHERE "process_instance"."status" in ('RUNNING', 'FAILED');--> statement-breakpoint
CREATE INDEX "process_variable_text" ON "process_variable" USING btree ("tenant_id","name","text" collate "C","process_instance_id");--> statement-breakpoint
CREATE INDEX "process_variable_number" ON "process_variable" USING btree ("tenant_id","name","number","process_instance_id");--> statement-breakpoint
CREATE INDEX "process_variable_flag" ON "process_variable" USING btree ("tenant_id","name","flag","process_instance_id");