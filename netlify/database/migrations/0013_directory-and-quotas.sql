DROP INDEX "digest_person";--> statement-breakpoint
DROP INDEX "notification_actor";--> statement-breakpoint
CREATE INDEX "digest_person" ON "digest" USING btree ("tenant_id","person_id","created_at");--> statement-breakpoint
CREATE INDEX "notification_actor" ON "notification" USING btree ("tenant_id","actor","at");--> statement-breakpoint
-- Addresses that somebody typed and nobody has verified.
UPDATE "notification_preference" SET "email_address" = NULL WHERE "email_address" IS NOT NULL;
