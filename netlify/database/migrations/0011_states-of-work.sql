CREATE TABLE "message" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"business_key" text,
	"variables" jsonb NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"state" text DEFAULT 'WAITING' NOT NULL,
	"cause" text,
	"problem" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"wait_id" text,
	"process_instance_id" text,
	"execution_id" text,
	"element_id" text,
	"sent_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_idempotency_key" UNIQUE("tenant_id","idempotency_key"),
	CONSTRAINT "message_wait" UNIQUE("wait_id")
);
--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "mutation_id" text;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "delivery_round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "delivery_due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "delivery_failure" jsonb;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "stuck_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "message_due" ON "message" USING btree ("next_at") WHERE "message"."state" in ('WAITING', 'RETRYING');--> statement-breakpoint
CREATE INDEX "message_business_key" ON "message" USING btree ("tenant_id","business_key","created_at");--> statement-breakpoint
CREATE INDEX "message_instance" ON "message" USING btree ("process_instance_id","created_at");--> statement-breakpoint
CREATE INDEX "message_list" ON "message" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "message_age" ON "message" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "message_created_by" ON "message" USING btree ("tenant_id","created_by");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_of_tenant" ON "audit" USING btree ("tenant_id","at","sequence");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit" USING btree ("tenant_id","actor","at","sequence");--> statement-breakpoint
CREATE INDEX "audit_operation" ON "audit" USING btree ("tenant_id","operation","at","sequence");--> statement-breakpoint
CREATE INDEX "audit_target" ON "audit" USING btree ("tenant_id","target","at","sequence");--> statement-breakpoint
CREATE INDEX "audit_facts" ON "audit" USING gin ("facts" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "effect_ledger_done" ON "effect_ledger" USING btree ("updated_at","job_correlation_id") WHERE "effect_ledger"."state" = 'DONE';--> statement-breakpoint
CREATE INDEX "intent_of_business_key" ON "intent" USING btree ("tenant_id","business_key");--> statement-breakpoint
CREATE INDEX "intent_settled" ON "intent" USING btree ("updated_at","id") WHERE "intent"."status" <> 'PENDING';--> statement-breakpoint
CREATE INDEX "person_seen" ON "person" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "activity_closed" ON "activity" USING btree ("updated_at","id") WHERE not "activity"."status" in ('OPEN', 'CLAIMED') and "activity"."delivery" <> 'SENDING';--> statement-breakpoint
CREATE INDEX "activity_stuck" ON "activity" USING btree ("tenant_id","process_instance_id") WHERE "activity"."stuck_at" is not null;--> statement-breakpoint
CREATE INDEX "activity_history_changes" ON "activity_history" USING gin ("changes" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "attachment_added_by" ON "attachment" USING btree ("added_by");--> statement-breakpoint
CREATE INDEX "attachment_removed_by" ON "attachment" USING btree ("removed_by");--> statement-breakpoint
CREATE INDEX "comment_author" ON "comment" USING btree ("author");--> statement-breakpoint
CREATE INDEX "comment_mentions" ON "comment" USING gin ("mentions");--> statement-breakpoint
CREATE INDEX "draft_person" ON "draft" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "draft_saved" ON "draft" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "viewer_person" ON "viewer" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "viewer_seen" ON "viewer" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "digest_person" ON "digest" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE INDEX "notification_actor" ON "notification" USING btree ("tenant_id","actor");--> statement-breakpoint
CREATE INDEX "notification_activity" ON "notification" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "notification_old" ON "notification" USING btree ("at") WHERE "notification"."digest_id" is null;--> statement-breakpoint
CREATE INDEX "open_stream_until" ON "open_stream" USING btree ("until");