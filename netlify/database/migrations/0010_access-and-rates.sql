CREATE TABLE "open_stream" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text DEFAULT '' NOT NULL,
	"person_id" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_count" (
	"key" text PRIMARY KEY NOT NULL,
	"minute" integer NOT NULL,
	"used" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "open_stream_person" ON "open_stream" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE INDEX "rate_count_minute" ON "rate_count" USING btree ("minute");--> statement-breakpoint
CREATE INDEX "intent_starter" ON "intent" USING btree ("tenant_id","created_by","created_at");--> statement-breakpoint
CREATE INDEX "intent_instance" ON "intent" USING btree ("process_instance_id");