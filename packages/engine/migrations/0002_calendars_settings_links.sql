-- Cases from before settings had packs were never released: their dates could not be explained any more.
do $$ begin
  if exists (select from cases where state::jsonb #> '{data,settings}' is not null and state::jsonb #>> '{data,settings,pack}' is null and workflow in ('dispute', 'agency', 'petition')) then
    raise exception '数据目录来自未发布的旧版本，请删除后重新启动 / the data comes from an unreleased version: delete the data folder (or the database) and start again';
  end if;
end $$;
--> statement-breakpoint
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
ALTER TABLE "settings" DROP CONSTRAINT "settings_tenant_id_path_key_pk";--> statement-breakpoint
ALTER TABLE "settings" ALTER COLUMN "value" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "version" integer NOT NULL DEFAULT 1;
ALTER TABLE "settings" ALTER COLUMN "version" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "by" text NOT NULL DEFAULT '';
ALTER TABLE "settings" ALTER COLUMN "by" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "name" text NOT NULL DEFAULT '';
ALTER TABLE "settings" ALTER COLUMN "name" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "at" timestamp with time zone NOT NULL DEFAULT now();
ALTER TABLE "settings" ALTER COLUMN "at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "reason" text NOT NULL DEFAULT '';
ALTER TABLE "settings" ALTER COLUMN "reason" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "calendar_recounts" ADD CONSTRAINT "calendar_recounts_tenant_id_edition_calendars_tenant_id_edition_fk" FOREIGN KEY ("tenant_id","edition") REFERENCES "public"."calendars"("tenant_id","edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_place" ON "cases" USING btree ("place") WHERE place is not null;--> statement-breakpoint
CREATE INDEX "cases_number" ON "cases" USING btree ("number") WHERE number is not null;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_tenant_id_path_key_version_pk" PRIMARY KEY("tenant_id","path","key","version");--> statement-breakpoint
-- As in 0001: editions, publications and decisions on settings are only added; how far an edition was
-- recounted is marked.
do $$ begin
  if exists (select from pg_roles where rolname = 'maplebridge_app') then
    grant select, insert on calendars, publications to maplebridge_app;
    grant select, insert, update on calendar_recounts to maplebridge_app;
    revoke update, delete on settings from maplebridge_app;
  end if;
end $$;
