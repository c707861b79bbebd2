CREATE TABLE "outgoing_call" (
	"job_correlation_id" text NOT NULL,
	"id" text NOT NULL,
	"process_instance_id" text NOT NULL,
	"element_id" text NOT NULL,
	"system" text NOT NULL,
	"operation" text NOT NULL,
	"attempt" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"duration_ms" integer NOT NULL,
	"result" text NOT NULL,
	"status" integer,
	CONSTRAINT "outgoing_call_job_correlation_id_id_pk" PRIMARY KEY("job_correlation_id","id")
);
--> statement-breakpoint
ALTER TABLE "outgoing_call" ADD CONSTRAINT "outgoing_call_job_correlation_id_effect_ledger_job_correlation_id_fk" FOREIGN KEY ("job_correlation_id") REFERENCES "public"."effect_ledger"("job_correlation_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outgoing_call_instance" ON "outgoing_call" USING btree ("process_instance_id","started_at","id");