create schema traces;
grant usage on schema traces to vungxanh_app;

-- One run over many cases. The lists are kept for some days, so that a program can fetch them page by page.
create table traces.runs (
    id uuid primary key,
    unit_id int not null,
    started_by uuid not null,
    started_at timestamptz not null,
    as_of timestamptz not null,
    definition text,
    depth smallint not null,
    cases int not null,
    -- cases that do not exist for whoever asked
    missing int not null default 0,
    done int not null default 0,
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    ended_at timestamptz,
    cut_off bigint,
    found_all int not null default 0,
    found_platform int not null default 0,
    found_registers int not null default 0,
    found_interview int not null default 0,
    only_platform int not null default 0,
    only_registers int not null default 0,
    only_interview int not null default 0
);
create index runs_by on traces.runs (started_by, started_at);

-- The merged list: each person once, at the nearest level of all the cases.
create table traces.run_contacts (
    run_id uuid not null references traces.runs (id) on delete cascade,
    person_id uuid not null,
    unit_id int not null,
    level smallint not null,
    tier text not null check (tier in ('QUARANTINE', 'NOTIFY')),
    basis text not null,
    score bigint not null,
    -- how many of the cases the person is a contact of
    cases int not null,
    primary key (run_id, person_id)
);

alter table traces.runs enable row level security;
alter table traces.runs force row level security;
create policy jurisdiction on traces.runs using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table traces.run_contacts enable row level security;
alter table traces.run_contacts force row level security;
create policy jurisdiction on traces.run_contacts using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);

grant select, insert, update, delete on traces.runs to vungxanh_app;
grant select, insert, delete on traces.run_contacts to vungxanh_app;
