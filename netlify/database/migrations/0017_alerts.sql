CREATE TABLE "alert" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"state" text NOT NULL,
	"streak" integer DEFAULT 0 NOT NULL,
	"value" double precision NOT NULL,
	"threshold" double precision NOT NULL,
	"sentence" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"acknowledged_by" text,
	"acknowledged_at" timestamp (3) with time zone,
	"silenced_by" text,
	"silenced_until" timestamp (3) with time zone,
	"silence_reason" text,
	"notified_at" timestamp (3) with time zone,
	"notices" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "alert_open" ON "alert" USING btree ("kind",coalesce("tenant_id", ''),"key") WHERE "alert"."state" <> 'RESOLVED';--> statement-breakpoint
CREATE INDEX "alert_list" ON "alert" USING btree ("first_seen_at","id");--> statement-breakpoint
CREATE INDEX "alert_resolved" ON "alert" USING btree ("resolved_at");