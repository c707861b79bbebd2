CREATE TABLE "failed_row" (
	"kind" text NOT NULL,
	"row_id" text NOT NULL,
	"problem" text NOT NULL,
	"attempts" integer DEFAULT 1 NOT NULL,
	"failed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"retry_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "failed_row_kind_row_id_pk" PRIMARY KEY("kind","row_id")
);
--> statement-breakpoint
CREATE TABLE "heartbeat" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"backlog" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "effect_ledger" ADD COLUMN "run" text;--> statement-breakpoint
CREATE INDEX "failed_row_retry" ON "failed_row" USING btree ("retry_at");--> statement-breakpoint
CREATE INDEX "effect_ledger_run" ON "effect_ledger" USING btree ("run");--> statement-breakpoint
CREATE INDEX "effect_ledger_topic" ON "effect_ledger" USING btree ("topic","updated_at");