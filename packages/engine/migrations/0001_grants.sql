-- The server works as this role: it can add to the log, the access log and the papers, and change none of them.
-- Where the owner of the database may not make roles, the server says so at start and works as the owner.
do $$ begin
  create role maplebridge_app nologin;
exception when duplicate_object or unique_violation or insufficient_privilege then null;
end $$;
--> statement-breakpoint
do $$ begin
  if exists (select from pg_roles where rolname = 'maplebridge_app') then
    execute format('grant usage on schema %I to maplebridge_app', current_schema());
    grant select, insert on case_events, access_log, papers, paper_files to maplebridge_app;
    grant select, insert, update on cases, number_series, outbox, people to maplebridge_app;
    grant select, insert, update, delete on
      case_clocks, case_parties, orgs, memberships, sessions, notices, settings to maplebridge_app;
    begin
      execute format('grant maplebridge_app to %I', current_user);
    exception when insufficient_privilege then null;
    end;
  end if;
end $$;
