ALTER TABLE "cases" ADD COLUMN "place" text;--> statement-breakpoint
CREATE INDEX "cases_place" ON "cases" USING btree ("place") WHERE place is not null;