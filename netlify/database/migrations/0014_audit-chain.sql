CREATE TABLE "audit_link" (
	"position" bigint PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"salt" text,
	"row_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "position" bigint;--> statement-breakpoint
CREATE INDEX "audit_link_sequence" ON "audit_link" USING btree ("sequence","position");--> statement-breakpoint
CREATE INDEX "audit_unsealed" ON "audit" USING btree ("sequence") WHERE "audit"."position" is null;--> statement-breakpoint
-- A row may be sealed once. Erasure, in a transaction with the mark, takes the key of the hash away and has the row sealed anew.
CREATE FUNCTION "change_audit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.position IS NULL AND NEW.position IS NOT NULL AND to_jsonb(OLD) - 'position' = to_jsonb(NEW) - 'position' THEN
    RETURN NEW;
  END IF;
  IF current_setting('baton.removal', true) IS DISTINCT FROM 'allowed' THEN
    RAISE EXCEPTION 'Rows of % are append-only.', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE "audit_link" SET "salt" = NULL WHERE "sequence" = OLD.sequence AND "salt" IS NOT NULL;
  NEW.position := NULL;
  RETURN NEW;
END $$;
--> statement-breakpoint
DROP TRIGGER "audit_append_only" ON "audit";
--> statement-breakpoint
CREATE TRIGGER "audit_append_only" BEFORE DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "audit_sealed_once" BEFORE UPDATE ON "audit" FOR EACH ROW EXECUTE FUNCTION "change_audit"();
--> statement-breakpoint
CREATE TRIGGER "audit_link_append_only" BEFORE UPDATE OR DELETE ON "audit_link" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "audit_link_no_truncate" BEFORE TRUNCATE ON "audit_link" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
