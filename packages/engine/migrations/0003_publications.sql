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
do $$ begin
  if exists (select from pg_roles where rolname = 'maplebridge_app') then
    grant select, insert on publications to maplebridge_app;
  end if;
end $$;
