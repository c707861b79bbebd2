CREATE TABLE "alert_delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"done_at" timestamp (3) with time zone,
	"problem" text
);
--> statement-breakpoint
CREATE INDEX "alert_delivery_unsent" ON "alert_delivery" USING btree ("created_at") WHERE "alert_delivery"."done_at" is null;--> statement-breakpoint
CREATE INDEX "alert_delivery_done" ON "alert_delivery" USING btree ("done_at");