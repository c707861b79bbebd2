CREATE TABLE "invariant_violation" (
	"invariant" text NOT NULL,
	"subject" text NOT NULL,
	"tenant_id" text,
	"found_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invariant_violation_invariant_subject_pk" PRIMARY KEY("invariant","subject")
);
--> statement-breakpoint
CREATE TABLE "secret_mark" (
	"setting" text PRIMARY KEY NOT NULL,
	"mark" text NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL
);
