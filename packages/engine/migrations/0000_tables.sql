CREATE TABLE "access_log" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"role" text,
	"what" text NOT NULL,
	"case_id" text,
	"detail" text,
	"reason" text,
	CONSTRAINT "access_log_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "case_clocks" (
	"tenant_id" text NOT NULL,
	"case_id" text NOT NULL,
	"clock_id" text NOT NULL,
	"clock" text NOT NULL,
	"due_on" text NOT NULL,
	"status" text NOT NULL,
	"late" boolean NOT NULL,
	CONSTRAINT "case_clocks_tenant_id_case_id_clock_id_pk" PRIMARY KEY("tenant_id","case_id","clock_id")
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"tenant_id" text NOT NULL,
	"case_id" text NOT NULL,
	"revision" integer NOT NULL,
	"event" text NOT NULL,
	"form" json NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"workflow" text NOT NULL,
	"version" integer NOT NULL,
	"activity" boolean NOT NULL,
	"idempotency_key" text,
	"request_hash" text,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "case_events_tenant_id_case_id_revision_pk" PRIMARY KEY("tenant_id","case_id","revision")
);
--> statement-breakpoint
CREATE TABLE "case_parties" (
	"tenant_id" text NOT NULL,
	"case_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text,
	"identity_blind" text,
	"phone_blind" text,
	CONSTRAINT "case_parties_tenant_id_case_id_ordinal_pk" PRIMARY KEY("tenant_id","case_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"number" text,
	"workflow" text NOT NULL,
	"version" integer NOT NULL,
	"revision" integer NOT NULL,
	"opening" json NOT NULL,
	"state" json NOT NULL,
	"head_hash" text NOT NULL,
	"org" text NOT NULL,
	"hands" text[] NOT NULL,
	"orgs" text[] NOT NULL,
	"parties" text[] NOT NULL,
	"recused" text[] NOT NULL,
	"classification" text NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"colour" text NOT NULL,
	"phase" text NOT NULL,
	"states" text[] NOT NULL,
	"done" boolean NOT NULL,
	"late" boolean NOT NULL,
	"due_on" text,
	"next_at" timestamp with time zone,
	"facts" jsonb NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"opened_key" text NOT NULL,
	CONSTRAINT "cases_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"tenant_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"path" text NOT NULL,
	"from" text NOT NULL,
	"to" text,
	CONSTRAINT "memberships_tenant_id_person_id_role_path_from_pk" PRIMARY KEY("tenant_id","person_id","role","path","from")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"person_id" text NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" json NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"effect_key" text NOT NULL,
	CONSTRAINT "notices_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "notices_effect" UNIQUE("tenant_id","effect_key","person_id")
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"tenant_id" text NOT NULL,
	"org" text NOT NULL,
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_series_tenant_id_org_series_year_pk" PRIMARY KEY("tenant_id","org","series","year")
);
--> statement-breakpoint
CREATE TABLE "orgs" (
	"tenant_id" text NOT NULL,
	"path" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "orgs_tenant_id_path_pk" PRIMARY KEY("tenant_id","path")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"tenant_id" text NOT NULL,
	"case_id" text NOT NULL,
	"revision" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"detail" json NOT NULL,
	"status" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"fault" text,
	CONSTRAINT "outbox_tenant_id_case_id_revision_ordinal_pk" PRIMARY KEY("tenant_id","case_id","revision","ordinal")
);
--> statement-breakpoint
CREATE TABLE "paper_files" (
	"tenant_id" text NOT NULL,
	"paper_id" text NOT NULL,
	"format" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "paper_files_tenant_id_paper_id_format_pk" PRIMARY KEY("tenant_id","paper_id","format")
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"case_id" text NOT NULL,
	"document" text NOT NULL,
	"version" integer NOT NULL,
	"revision" integer NOT NULL,
	"title" text NOT NULL,
	"number" text,
	"facts_sha256" text NOT NULL,
	"facts" json NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"effect_key" text NOT NULL,
	CONSTRAINT "papers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "papers_effect" UNIQUE("tenant_id","effect_key")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"active" boolean NOT NULL,
	"failures" integer NOT NULL,
	"locked_until" timestamp with time zone,
	CONSTRAINT "people_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "people_login" UNIQUE("tenant_id","login")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"tenant_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"idle_ms" integer NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_tenant_id_token_hash_pk" PRIMARY KEY("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"tenant_id" text NOT NULL,
	"path" text NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"value" json,
	"by" text NOT NULL,
	"name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "settings_tenant_id_path_key_version_pk" PRIMARY KEY("tenant_id","path","key","version")
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_tenant_id_person_id_people_tenant_id_id_fk" FOREIGN KEY ("tenant_id","person_id") REFERENCES "public"."people"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_files" ADD CONSTRAINT "paper_files_tenant_id_paper_id_papers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","paper_id") REFERENCES "public"."papers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_tenant_id_case_id_cases_tenant_id_id_fk" FOREIGN KEY ("tenant_id","case_id") REFERENCES "public"."cases"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_tenant_id_person_id_people_tenant_id_id_fk" FOREIGN KEY ("tenant_id","person_id") REFERENCES "public"."people"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_log_case" ON "access_log" USING btree ("tenant_id","case_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_events_key" ON "case_events" USING btree ("tenant_id","case_id","idempotency_key") WHERE idempotency_key is not null;--> statement-breakpoint
CREATE INDEX "case_parties_name" ON "case_parties" USING btree ("tenant_id","name" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "case_parties_identity" ON "case_parties" USING btree ("tenant_id","identity_blind") WHERE identity_blind is not null;--> statement-breakpoint
CREATE INDEX "case_parties_phone" ON "case_parties" USING btree ("tenant_id","phone_blind") WHERE phone_blind is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_opened_key" ON "cases" USING btree ("tenant_id","opened_key") WHERE opened_key <> '';--> statement-breakpoint
CREATE INDEX "cases_next_at" ON "cases" USING btree ("tenant_id","next_at") WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX "cases_org" ON "cases" USING btree ("org" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "cases_hands" ON "cases" USING gin ("hands");--> statement-breakpoint
CREATE INDEX "cases_orgs" ON "cases" USING gin ("orgs");--> statement-breakpoint
CREATE INDEX "cases_parties" ON "cases" USING gin ("parties");--> statement-breakpoint
CREATE INDEX "memberships_path" ON "memberships" USING btree ("tenant_id","path" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("tenant_id","person_id","id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("tenant_id","due_at") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "papers_case" ON "papers" USING btree ("tenant_id","case_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("tenant_id","person_id");