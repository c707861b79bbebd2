ALTER TABLE "activity" ALTER COLUMN "form_schema" SET DATA TYPE json;--> statement-breakpoint
ALTER TABLE "activity" ALTER COLUMN "context" SET DATA TYPE json;