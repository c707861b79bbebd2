DROP INDEX "effect_ledger_instance";--> statement-breakpoint
DROP INDEX "incident_instance";--> statement-breakpoint
DROP INDEX "message_instance";--> statement-breakpoint
DROP INDEX "operation_item_instance";--> statement-breakpoint
CREATE INDEX "effect_ledger_instance" ON "effect_ledger" USING btree ("process_instance_id","created_at","job_correlation_id");--> statement-breakpoint
CREATE INDEX "incident_instance" ON "incident" USING btree ("process_instance_id","failed_at","id");--> statement-breakpoint
CREATE INDEX "message_instance" ON "message" USING btree ("process_instance_id","created_at","id");--> statement-breakpoint
CREATE INDEX "operation_item_instance" ON "operation_item" USING btree ("process_instance_id","changed_at","operation_id","position");