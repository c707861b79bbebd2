CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE FUNCTION "activity_readers"(tenant text, groups text[], users text[], persons text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY(SELECT DISTINCT key FROM (
    SELECT 'group:' || tenant || ':' || name FROM unnest(groups) AS name
    UNION ALL SELECT 'candidate:' || tenant || ':' || name FROM unnest(users) AS name
    UNION ALL SELECT 'person:' || tenant || ':' || name FROM unnest(persons) AS name WHERE name IS NOT NULL
  ) AS keys(key))
$$;
--> statement-breakpoint
CREATE TABLE "activity_change" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"tenant_id" text NOT NULL,
	"activity_id" text,
	"audience" text[] NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_change_order" UNIQUE("xid","sequence")
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"media_type" text,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"removed_by" text,
	"removed_at" timestamp (3) with time zone,
	"idempotency_key" text NOT NULL,
	CONSTRAINT "attachment_once" UNIQUE("activity_id","added_by","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"author" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"text" text NOT NULL,
	"mentions" text[] NOT NULL,
	"idempotency_key" text NOT NULL,
	CONSTRAINT "comment_once" UNIQUE("activity_id","author","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"activity_id" text NOT NULL,
	"person_id" text NOT NULL,
	"decision" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_activity_id_person_id_pk" PRIMARY KEY("activity_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "saved_filter" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text DEFAULT '' NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"order" text NOT NULL,
	"descending" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_filter_name" UNIQUE("tenant_id","person_id","name")
);
--> statement-breakpoint
CREATE TABLE "watcher" (
	"activity_id" text NOT NULL,
	"person_id" text NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watcher_activity_id_person_id_pk" PRIMARY KEY("activity_id","person_id")
);
--> statement-breakpoint
DROP INDEX "activity_groups";--> statement-breakpoint
DROP INDEX "activity_assignee";--> statement-breakpoint
DROP INDEX "activity_delivery";--> statement-breakpoint
DROP INDEX "activity_due";--> statement-breakpoint
ALTER TABLE "activity" ALTER COLUMN "task_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ALTER COLUMN "user_task_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ALTER COLUMN "process_instance_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ALTER COLUMN "process_definition_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "tenant_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "candidate_users" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "owner" text;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "delegation" text DEFAULT 'NONE' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "follow_up_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "form_ui" json;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "deadlines" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "bulk" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "private_decision" jsonb;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "has_private" boolean GENERATED ALWAYS AS (private_decision is not null) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "idempotency_key" text;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "readers" text[] GENERATED ALWAYS AS (activity_readers(tenant_id, candidate_groups, candidate_users, array[assignee, owner, decided_by, created_by])) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "activity_history" ADD COLUMN "tenant_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity_history" ADD COLUMN "changes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "activity_history" ADD COLUMN "version" integer;--> statement-breakpoint
ALTER TABLE "activity_history" ADD COLUMN "idempotency_key" text;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watcher" ADD CONSTRAINT "watcher_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_change_at" ON "activity_change" USING btree ("at");--> statement-breakpoint
CREATE INDEX "attachment_activity" ON "attachment" USING btree ("activity_id","id");--> statement-breakpoint
CREATE INDEX "comment_activity" ON "comment" USING btree ("activity_id","id");--> statement-breakpoint
CREATE INDEX "watcher_person" ON "watcher" USING btree ("person_id","activity_id");--> statement-breakpoint
CREATE INDEX "activity_live_due" ON "activity" USING btree ("tenant_id",coalesce("due_at", timestamptz 'infinity'),"id") WHERE "activity"."status" in ('OPEN', 'CLAIMED');--> statement-breakpoint
CREATE INDEX "activity_live_priority" ON "activity" USING btree ("tenant_id","priority","id") WHERE "activity"."status" in ('OPEN', 'CLAIMED');--> statement-breakpoint
CREATE INDEX "activity_live_created" ON "activity" USING btree ("tenant_id","created_at","id") WHERE "activity"."status" in ('OPEN', 'CLAIMED');--> statement-breakpoint
CREATE INDEX "activity_live_updated" ON "activity" USING btree ("tenant_id","updated_at","id") WHERE "activity"."status" in ('OPEN', 'CLAIMED');--> statement-breakpoint
CREATE INDEX "activity_live_title" ON "activity" USING btree ("tenant_id",lower("title"),"id") WHERE "activity"."status" in ('OPEN', 'CLAIMED');--> statement-breakpoint
CREATE INDEX "activity_priority" ON "activity" USING btree ("tenant_id","priority","id");--> statement-breakpoint
CREATE INDEX "activity_created" ON "activity" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "activity_updated" ON "activity" USING btree ("tenant_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "activity_title" ON "activity" USING btree ("tenant_id",lower("title"),"id");--> statement-breakpoint
CREATE INDEX "activity_live_readers" ON "activity" USING gin ("readers") WHERE "activity"."status" in ('OPEN', 'CLAIMED');--> statement-breakpoint
CREATE INDEX "activity_readers" ON "activity" USING gin ("readers");--> statement-breakpoint
CREATE INDEX "activity_live_assignee" ON "activity" USING btree ("tenant_id","assignee","due_at") WHERE "activity"."status" in ('OPEN', 'CLAIMED');--> statement-breakpoint
CREATE INDEX "activity_live_process" ON "activity" USING btree ("tenant_id","process_definition_key","user_task_key") WHERE "activity"."status" in ('OPEN', 'CLAIMED');--> statement-breakpoint
CREATE INDEX "activity_delegated" ON "activity" USING btree ("tenant_id","owner") WHERE "activity"."delegation" = 'PENDING';--> statement-breakpoint
CREATE INDEX "activity_decided" ON "activity" USING btree ("tenant_id","decided_by","updated_at","id") WHERE "activity"."decided_by" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "activity_created_by" ON "activity" USING btree ("tenant_id","created_by","idempotency_key") WHERE "activity"."created_by" is not null;--> statement-breakpoint
CREATE INDEX "activity_business_key" ON "activity" USING btree ("tenant_id","business_key");--> statement-breakpoint
CREATE INDEX "activity_text" ON "activity" USING gin (lower(' ' || "title" || ' ' || coalesce("description", '') || ' ' || coalesce("business_key", '')) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "activity_sending" ON "activity" USING btree ("id") WHERE "activity"."delivery" = 'SENDING';--> statement-breakpoint
CREATE INDEX "activity_unsettled" ON "activity" USING btree ("id") WHERE "activity"."task_id" is not null and ("activity"."status" in ('OPEN', 'CLAIMED') or "activity"."delivery" = 'SENDING');--> statement-breakpoint
CREATE INDEX "activity_history_at" ON "activity_history" USING btree ("tenant_id","at","sequence");--> statement-breakpoint
CREATE INDEX "activity_history_actor" ON "activity_history" USING btree ("tenant_id","actor","at","sequence");--> statement-breakpoint
CREATE INDEX "activity_history_action" ON "activity_history" USING btree ("tenant_id","action","at","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_history_once" ON "activity_history" USING btree ("activity_id","idempotency_key") WHERE "activity_history"."idempotency_key" is not null;--> statement-breakpoint
CREATE INDEX "activity_due" ON "activity" USING btree ("tenant_id",coalesce("due_at", timestamptz 'infinity'),"id");

--> statement-breakpoint
-- Forms and context lie outside of the row, so that lists and counts read a quarter of the pages; whom a row is visible to stays inside.
ALTER TABLE "activity" SET (toast_tuple_target = 512);
--> statement-breakpoint
ALTER TABLE "activity" ALTER COLUMN "readers" SET STORAGE MAIN;
--> statement-breakpoint
UPDATE "activity" SET "context" = (
  SELECT coalesce(json_agg(json_build_object('name', key, 'label', key, 'value', value, 'kind', 'TEXT', 'group', null)), '[]'::json) FROM json_each("context")
) WHERE json_typeof("context") = 'object';
--> statement-breakpoint
CREATE TRIGGER "comment_append_only" BEFORE UPDATE OR DELETE ON "comment" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "comment_no_truncate" BEFORE TRUNCATE ON "comment" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
