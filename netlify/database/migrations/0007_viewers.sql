CREATE TABLE "viewer" (
	"tab" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"connection" text NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "viewer_tab_person_id_pk" PRIMARY KEY("tab","person_id")
);
--> statement-breakpoint
ALTER TABLE "viewer" ADD CONSTRAINT "viewer_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "viewer_activity" ON "viewer" USING btree ("activity_id","seen_at");