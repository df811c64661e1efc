-- One illness of one person, from the first suspicion to the outcome. Five dates that are never mixed up: onset,
-- sampling, confirmation, report, entry.
create schema cases;
grant usage on schema cases to vungxanh_app;

create table cases.cases (
    id uuid primary key,
    person_id uuid not null,
    disease text not null,
    unit_id int not null,
    local_code text not null unique,
    bn_code text unique,
    external_ref text unique,
    classification text not null check (classification in ('SUSPECTED', 'PROBABLE', 'CONFIRMED', 'DISCARDED')),
    definition text not null,
    onset_on date,
    sampled_on date,
    confirmed_at timestamptz,
    reported_at timestamptz not null,
    entered_at timestamptz not null,
    discarded_at timestamptz,
    symptoms text[] not null default '{}',
    severity text check (severity in ('NONE', 'MILD', 'MODERATE', 'SEVERE', 'CRITICAL')),
    source text not null check (source in ('COMMUNITY', 'CONTACT', 'QUARANTINE', 'IMPORTED', 'UNKNOWN')),
    facility text,
    transferred_to text,
    transferred_on date,
    outcome text check (outcome in ('RECOVERED', 'DIED')),
    outcome_on date,
    note text,
    version int not null default 1,
    check ((classification = 'CONFIRMED') <= (confirmed_at is not null)),
    check ((outcome is null) = (outcome_on is null))
);

create index cases_unit_confirmed on cases.cases (unit_id, confirmed_at);
create index cases_confirmed on cases.cases (confirmed_at desc nulls last, id);
create index cases_person on cases.cases (person_id);

create table cases.changes (
    id bigint generated always as identity primary key,
    case_id uuid not null references cases.cases,
    unit_id int not null,
    at timestamptz not null,
    login text not null,
    field text not null,
    before text,
    after text
);

create index changes_case on cases.changes (case_id, at);

-- The last number given to a case of a province in a year.
create table cases.code_counters (
    province text not null,
    year int not null,
    last int not null,
    primary key (province, year)
);

-- From which day a wave is counted, for a unit and all below it.
create table cases.waves (
    id uuid primary key,
    disease text not null,
    unit_id int not null,
    name text not null,
    starts_on date not null,
    unique (disease, unit_id, starts_on)
);

do $$
declare t text;
begin
    foreach t in array array['cases', 'changes'] loop
        execute format('alter table cases.%I enable row level security', t);
        execute format('alter table cases.%I force row level security', t);
        execute format('create policy jurisdiction on cases.%I using (unit_id between access.scope_from() and access.scope_to()
            and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;

grant select, insert, update on cases.cases, cases.code_counters, cases.waves to vungxanh_app;
grant select, insert on cases.changes to vungxanh_app;
