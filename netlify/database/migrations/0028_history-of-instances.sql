ALTER TABLE "activity_history" ADD COLUMN "process_instance_id" text;--> statement-breakpoint
SELECT set_config('baton.removal', 'allowed', true);--> statement-breakpoint
UPDATE "activity_history" SET "process_instance_id" = "activity"."process_instance_id" FROM "activity" WHERE "activity"."id" = "activity_history"."activity_id" AND "activity"."process_instance_id" IS NOT NULL;--> statement-breakpoint
SELECT set_config('baton.removal', '', true);--> statement-breakpoint
CREATE INDEX "activity_history_instance" ON "activity_history" USING btree ("process_instance_id","at","sequence") WHERE "activity_history"."process_instance_id" is not null;
