CREATE TABLE "system_circuit" (
	"system" text PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"retry_at" timestamp (3) with time zone,
	"pauses" integer DEFAULT 0 NOT NULL,
	"asked" boolean DEFAULT false NOT NULL,
	"trial_until" timestamp (3) with time zone,
	"message" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
