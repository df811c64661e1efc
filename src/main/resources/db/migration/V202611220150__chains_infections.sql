-- Who infected whom, as somebody stated it. Never deleted: withdrawn. A case has one infector; whoever is only possible
-- stands beside it.
create schema chains;
grant usage on schema chains to vungxanh_app;

create table chains.infections (
    id uuid primary key,
    disease text not null,
    case_id uuid not null,
    infector_id uuid not null,
    -- of the infected case: its office answers for the statement
    unit_id int not null,
    certainty text not null check (certainty in ('CONFIRMED', 'PROBABLE', 'POSSIBLE')),
    basis text not null,
    origin text not null check (origin in ('DECLARED', 'TRACED', 'IMPORTED')),
    setting text,
    exposed_on date,
    note text,
    stated_at timestamptz not null,
    stated_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_reason text,
    check (case_id <> infector_id)
);
create unique index infections_one_infector on chains.infections (case_id)
    where withdrawn_at is null and certainty <> 'POSSIBLE';
create unique index infections_pair on chains.infections (case_id, infector_id) where withdrawn_at is null;
create index infections_infector on chains.infections (infector_id) where withdrawn_at is null;

alter table chains.infections enable row level security;
alter table chains.infections force row level security;
create policy jurisdiction on chains.infections using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
grant select, insert, update on chains.infections to vungxanh_app;
