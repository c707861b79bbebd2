CREATE TABLE "digest" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text DEFAULT '' NOT NULL,
	"person_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"email_done_at" timestamp (3) with time zone,
	"webhook_done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"tenant_id" text DEFAULT '' NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"dedupe_key" text NOT NULL,
	"digest_id" text,
	CONSTRAINT "notification_once" UNIQUE("tenant_id","person_id","dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "notification_preference" (
	"tenant_id" text DEFAULT '' NOT NULL,
	"person_id" text NOT NULL,
	"email" boolean NOT NULL,
	"webhook" boolean NOT NULL,
	"digest" text NOT NULL,
	"muted" text[] NOT NULL,
	"language" text,
	"zone" text,
	"email_address" text,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_preference_tenant_id_person_id_pk" PRIMARY KEY("tenant_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "due_told" text DEFAULT 'NOTHING' NOT NULL;--> statement-breakpoint
-- What is overdue by now is no news.
UPDATE "activity" SET "due_told" = 'OVERDUE' WHERE "due_at" < now();--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_digest_id_digest_id_fk" FOREIGN KEY ("digest_id") REFERENCES "public"."digest"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digest_unsent" ON "digest" USING btree ("created_at") WHERE "digest"."email_done_at" is null or "digest"."webhook_done_at" is null;--> statement-breakpoint
CREATE INDEX "digest_created" ON "digest" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "notification_waiting" ON "notification" USING btree ("tenant_id","person_id","at") WHERE "notification"."digest_id" is null;--> statement-breakpoint
CREATE INDEX "notification_digest" ON "notification" USING btree ("digest_id");--> statement-breakpoint
CREATE INDEX "activity_due_untold" ON "activity" USING btree ("due_at") WHERE "activity"."status" in ('OPEN', 'CLAIMED') and "activity"."due_told" <> 'OVERDUE' and "activity"."due_at" is not null;