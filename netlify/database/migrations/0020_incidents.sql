CREATE TABLE "error_group" (
	"tenant_id" text DEFAULT '' NOT NULL,
	"fingerprint" text NOT NULL,
	"process_definition_key" text NOT NULL,
	"element_id" text,
	"element_name" text,
	"error_class" text NOT NULL,
	"pattern" text NOT NULL,
	"system" text,
	"status" integer,
	"state" text DEFAULT 'OPEN' NOT NULL,
	"state_by" text,
	"state_at" timestamp (3) with time zone,
	"reason" text,
	"ignored_until" timestamp (3) with time zone,
	"ignored_occurrences" integer,
	"first_seen" timestamp (3) with time zone NOT NULL,
	"last_seen" timestamp (3) with time zone NOT NULL,
	"occurrences" integer DEFAULT 0 NOT NULL,
	"reopened" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "error_group_tenant_id_fingerprint_pk" PRIMARY KEY("tenant_id","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "incident" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"source_id" text NOT NULL,
	"job_correlation_id" text,
	"process_instance_id" text NOT NULL,
	"business_key" text,
	"process_definition_key" text NOT NULL,
	"process_version" integer,
	"element_id" text,
	"element_name" text,
	"error_class" text NOT NULL,
	"message" text NOT NULL,
	"system" text,
	"status" integer,
	"fingerprint" text NOT NULL,
	"failed_at" timestamp (3) with time zone NOT NULL,
	"checked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"retried_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ending" text
);
--> statement-breakpoint
CREATE INDEX "error_group_last_seen" ON "error_group" USING btree ("tenant_id","last_seen","fingerprint");--> statement-breakpoint
CREATE INDEX "error_group_first_seen" ON "error_group" USING btree ("tenant_id","first_seen","fingerprint");--> statement-breakpoint
CREATE INDEX "error_group_occurrences" ON "error_group" USING btree ("tenant_id","occurrences","fingerprint");--> statement-breakpoint
CREATE INDEX "error_group_age" ON "error_group" USING btree ("last_seen");--> statement-breakpoint
CREATE INDEX "error_group_state_by" ON "error_group" USING btree ("tenant_id","state_by");--> statement-breakpoint
CREATE UNIQUE INDEX "incident_occurrence" ON "incident" USING btree ("kind","source_id","failed_at");--> statement-breakpoint
CREATE INDEX "incident_of_group" ON "incident" USING btree ("tenant_id","fingerprint","failed_at","id");--> statement-breakpoint
CREATE INDEX "incident_open" ON "incident" USING btree ("tenant_id","fingerprint","failed_at","id") WHERE "incident"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "incident_check" ON "incident" USING btree ("checked_at","id") WHERE "incident"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "incident_ended" ON "incident" USING btree ("ended_at","id") WHERE "incident"."ended_at" is not null;--> statement-breakpoint
CREATE INDEX "incident_instance" ON "incident" USING btree ("process_instance_id");--> statement-breakpoint
CREATE INDEX "incident_business_key" ON "incident" USING btree ("tenant_id","business_key");