CREATE TABLE "metric_sample" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"metric" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"value" double precision
);
--> statement-breakpoint
CREATE TABLE "metric_total" (
	"metric" text NOT NULL,
	"subject" text NOT NULL,
	"detail" text NOT NULL,
	"bucket" integer NOT NULL,
	"count" bigint NOT NULL,
	"sum" double precision NOT NULL,
	CONSTRAINT "metric_total_metric_subject_detail_bucket_pk" PRIMARY KEY("metric","subject","detail","bucket")
);
--> statement-breakpoint
CREATE FUNCTION "count_start"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject, detail) VALUES ('baton_starts_total', NEW.process_definition_key, lower(NEW.status));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "intent_settled_counted" AFTER UPDATE ON "intent" FOR EACH ROW
  WHEN (OLD.status = 'PENDING' AND NEW.status <> 'PENDING') EXECUTE FUNCTION "count_start"();
--> statement-breakpoint
CREATE FUNCTION "count_instance_started"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject) VALUES ('baton_instances_started_total', NEW.process_definition_key);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "process_instance_started_counted" AFTER INSERT ON "process_instance" FOR EACH ROW EXECUTE FUNCTION "count_instance_started"();
--> statement-breakpoint
CREATE FUNCTION "count_instance_ended"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject, detail) VALUES ('baton_instances_ended_total', NEW.process_definition_key, lower(NEW.status));
  IF NEW.status = 'COMPLETED' THEN
    INSERT INTO metric_sample (metric, subject, value)
      VALUES ('baton_instance_duration_seconds', NEW.process_definition_key, extract(epoch FROM NEW.ended_at - NEW.started_at));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "process_instance_ended_counted" AFTER UPDATE ON "process_instance" FOR EACH ROW
  WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION "count_instance_ended"();
--> statement-breakpoint
CREATE TRIGGER "process_instance_read_ended_counted" AFTER INSERT ON "process_instance" FOR EACH ROW
  WHEN (NEW.ended_at IS NOT NULL) EXECUTE FUNCTION "count_instance_ended"();
--> statement-breakpoint
CREATE FUNCTION "count_delivery"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject, detail)
    VALUES ('baton_job_deliveries_total', NEW.topic, CASE TG_OP WHEN 'INSERT' THEN 'first' ELSE 'repeated' END);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "effect_ledger_begun_counted" AFTER INSERT ON "effect_ledger" FOR EACH ROW EXECUTE FUNCTION "count_delivery"();
--> statement-breakpoint
CREATE TRIGGER "effect_ledger_repeated_counted" AFTER UPDATE ON "effect_ledger" FOR EACH ROW
  WHEN (OLD.worker_id <> NEW.worker_id AND NEW.state = 'STARTED') EXECUTE FUNCTION "count_delivery"();
--> statement-breakpoint
CREATE FUNCTION "count_job_done"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject, detail)
    VALUES ('baton_jobs_done_total', NEW.topic, CASE NEW.outcome ->> 'kind' WHEN 'bpmnError' THEN 'bpmn_error' ELSE 'complete' END);
  INSERT INTO metric_sample (metric, subject, value)
    VALUES ('baton_job_duration_seconds', NEW.topic, extract(epoch FROM NEW.updated_at - NEW.created_at));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "effect_ledger_done_counted" AFTER UPDATE ON "effect_ledger" FOR EACH ROW
  WHEN (OLD.state = 'STARTED' AND NEW.state = 'DONE') EXECUTE FUNCTION "count_job_done"();
--> statement-breakpoint
CREATE FUNCTION "count_activity_opened"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject) VALUES ('baton_activities_opened_total', coalesce(NEW.process_definition_key, 'none'));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "activity_opened_counted" AFTER INSERT ON "activity" FOR EACH ROW EXECUTE FUNCTION "count_activity_opened"();
--> statement-breakpoint
CREATE FUNCTION "count_activity_closed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  process text := coalesce(NEW.process_definition_key, 'none');
BEGIN
  INSERT INTO metric_sample (metric, subject, detail) VALUES ('baton_activities_closed_total', process, lower(NEW.status));
  IF NEW.status = 'COMPLETED' THEN
    INSERT INTO metric_sample (metric, subject, value)
      VALUES ('baton_activity_decision_seconds', process, extract(epoch FROM NEW.decided_at - NEW.created_at));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "activity_closed_counted" AFTER UPDATE ON "activity" FOR EACH ROW
  WHEN (OLD.status IN ('OPEN', 'CLAIMED') AND NEW.status NOT IN ('OPEN', 'CLAIMED')) EXECUTE FUNCTION "count_activity_closed"();
--> statement-breakpoint
CREATE FUNCTION "count_decision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject, detail)
    VALUES ('baton_decisions_delivered_total', coalesce(NEW.process_definition_key, 'none'), lower(NEW.delivery));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "activity_decision_counted" AFTER UPDATE ON "activity" FOR EACH ROW
  WHEN (OLD.delivery <> NEW.delivery AND NEW.delivery IN ('ACCEPTED', 'TOO_LATE')) EXECUTE FUNCTION "count_decision"();
--> statement-breakpoint
CREATE FUNCTION "count_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, value)
    VALUES ('baton_event_delay_seconds', extract(epoch FROM NEW.sent_at - NEW.created_at));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "outbox_sent_counted" AFTER UPDATE ON "outbox" FOR EACH ROW
  WHEN (OLD.sent_at IS NULL AND NEW.sent_at IS NOT NULL) EXECUTE FUNCTION "count_event"();
--> statement-breakpoint
CREATE FUNCTION "count_message"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject, detail) VALUES ('baton_messages_total', lower(NEW.kind), lower(NEW.state));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "message_ended_counted" AFTER UPDATE ON "message" FOR EACH ROW
  WHEN (OLD.state <> NEW.state AND NEW.state NOT IN ('WAITING', 'RETRYING')) EXECUTE FUNCTION "count_message"();
--> statement-breakpoint
CREATE TRIGGER "message_stored_ended_counted" AFTER INSERT ON "message" FOR EACH ROW
  WHEN (NEW.state NOT IN ('WAITING', 'RETRYING')) EXECUTE FUNCTION "count_message"();
--> statement-breakpoint
CREATE FUNCTION "count_incident"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject, detail) VALUES ('baton_incidents_total', NEW.process_definition_key, lower(NEW.error_class));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "incident_recorded_counted" AFTER INSERT ON "incident" FOR EACH ROW EXECUTE FUNCTION "count_incident"();
--> statement-breakpoint
CREATE FUNCTION "count_incident_ended"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject, detail) VALUES ('baton_incidents_ended_total', NEW.process_definition_key, lower(NEW.ending));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "incident_ended_counted" AFTER UPDATE ON "incident" FOR EACH ROW
  WHEN (OLD.ending IS NULL AND NEW.ending IS NOT NULL) EXECUTE FUNCTION "count_incident_ended"();
--> statement-breakpoint
CREATE FUNCTION "count_alert"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject) VALUES ('baton_alerts_fired_total', NEW.kind);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "alert_fired_counted" AFTER UPDATE ON "alert" FOR EACH ROW
  WHEN (OLD.state = 'PENDING' AND NEW.state = 'FIRING') EXECUTE FUNCTION "count_alert"();
--> statement-breakpoint
CREATE TRIGGER "alert_stored_firing_counted" AFTER INSERT ON "alert" FOR EACH ROW
  WHEN (NEW.state = 'FIRING') EXECUTE FUNCTION "count_alert"();
--> statement-breakpoint
CREATE FUNCTION "count_outage"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, subject) VALUES ('baton_system_outages_total', NEW.system);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "system_circuit_opened_counted" AFTER UPDATE ON "system_circuit" FOR EACH ROW
  WHEN (OLD.opened_at IS NULL AND NEW.opened_at IS NOT NULL) EXECUTE FUNCTION "count_outage"();
--> statement-breakpoint
CREATE FUNCTION "count_mutation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_sample (metric, detail) VALUES ('baton_mutations_total', CASE NEW.result WHEN 'done' THEN 'done' ELSE 'refused' END);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_counted" AFTER INSERT ON "audit" FOR EACH ROW
  WHEN (NEW.result NOT IN ('asked', 'ended')) EXECUTE FUNCTION "count_mutation"();
