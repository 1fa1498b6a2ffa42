CREATE TABLE "calendar_recounts" (
	"tenant_id" text NOT NULL,
	"edition" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"reached" text NOT NULL,
	"applied_at" timestamp with time zone,
	CONSTRAINT "calendar_recounts_tenant_id_edition_pk" PRIMARY KEY("tenant_id","edition")
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"tenant_id" text NOT NULL,
	"edition" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"source" text NOT NULL,
	"years" json NOT NULL,
	"by" text NOT NULL,
	"name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendars_tenant_id_edition_pk" PRIMARY KEY("tenant_id","edition")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"tenant_id" text NOT NULL,
	"workflow" text NOT NULL,
	"ordinal" integer NOT NULL,
	"version" integer NOT NULL,
	"decisions" json NOT NULL,
	"by" text NOT NULL,
	"name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "publications_tenant_id_workflow_ordinal_pk" PRIMARY KEY("tenant_id","workflow","ordinal")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "calendar_recounts" ADD CONSTRAINT "calendar_recounts_tenant_id_edition_calendars_tenant_id_edition_fk" FOREIGN KEY ("tenant_id","edition") REFERENCES "public"."calendars"("tenant_id","edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_place" ON "cases" USING btree ("place") WHERE place is not null;--> statement-breakpoint
-- As in 0001: editions and publications are only added; how far an edition was recounted is marked.
do $$ begin
  if exists (select from pg_roles where rolname = 'maplebridge_app') then
    grant select, insert on calendars, publications to maplebridge_app;
    grant select, insert, update on calendar_recounts to maplebridge_app;
  end if;
end $$;
