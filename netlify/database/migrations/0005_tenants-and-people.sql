CREATE TABLE "person" (
	"tenant_id" text DEFAULT '' NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"roles" text[] NOT NULL,
	"groups" text[] NOT NULL,
	"language" text,
	"zone" text,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "intent" DROP CONSTRAINT "intent_idempotency_key";--> statement-breakpoint
ALTER TABLE "intent" DROP CONSTRAINT "intent_business_key";--> statement-breakpoint
DROP INDEX "customer_business_key";--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "tenant_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "customer" ADD COLUMN "tenant_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "intent" ADD COLUMN "tenant_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "person_name" ON "person" USING btree ("tenant_id","name","id");--> statement-breakpoint
CREATE INDEX "customer_business_key" ON "customer" USING btree ("tenant_id","business_key");--> statement-breakpoint
ALTER TABLE "intent" ADD CONSTRAINT "intent_idempotency_key" UNIQUE("tenant_id","idempotency_key");--> statement-breakpoint
ALTER TABLE "intent" ADD CONSTRAINT "intent_business_key" UNIQUE("tenant_id","process_definition_key","business_key");