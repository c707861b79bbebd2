ALTER TABLE "effect_ledger" ADD COLUMN "tenant_id" text;--> statement-breakpoint
ALTER TABLE "intent" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "intent" ADD COLUMN "failures" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "digest" ADD COLUMN "problem" text;--> statement-breakpoint
CREATE INDEX "effect_ledger_list" ON "effect_ledger" USING btree ("tenant_id","created_at","job_correlation_id");--> statement-breakpoint
CREATE INDEX "effect_ledger_open" ON "effect_ledger" USING btree ("tenant_id","created_at","job_correlation_id") WHERE "effect_ledger"."state" = 'STARTED';--> statement-breakpoint
CREATE INDEX "intent_list" ON "intent" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "activity_decisions" ON "activity" USING btree ("tenant_id","decided_at","id") WHERE "activity"."decided_at" is not null;--> statement-breakpoint
CREATE INDEX "notification_list" ON "notification" USING btree ("tenant_id","at","sequence");