CREATE INDEX "alert_acknowledged" ON "alert" USING btree ("acknowledged_by");--> statement-breakpoint
CREATE INDEX "alert_silenced" ON "alert" USING btree ("silenced_by");