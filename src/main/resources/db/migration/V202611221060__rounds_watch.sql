-- The commune team's day: who is to be watched, what was seen, what alarmed and what was done about it.
create schema rounds;
grant usage on schema rounds to vungxanh_app;

-- One spell of being watched. That it ends by itself is no act: the day until_on is over.
create table rounds.watches (
    id uuid primary key,
    person_id uuid not null,
    unit_id int not null,
    disease text not null,
    reason text not null check (reason in ('HOME', 'SITE', 'AFTERWARDS', 'CASE_AT_HOME', 'DISCHARGED')),
    -- who asks for it, so that asking twice is one watch: "isolation:<order>"
    reference text not null unique,
    -- where not at home: the site's name and the room
    site text,
    room text,
    -- pregnant, chronically ill: stricter thresholds
    vulnerable boolean not null default false,
    started_at timestamptz not null,
    until_on date not null,
    ended_at timestamptz,
    ending text check (ending in ('COMPLETED', 'ADMITTED', 'MOVED', 'ESCAPED', 'DIED', 'CANCELLED', 'REPLACED', 'OTHER')),
    check ((ended_at is null) = (ending is null))
);
create index watches_unit on rounds.watches (unit_id, until_on);
create index watches_person on rounds.watches (person_id, started_at desc);

-- What was seen or heard of a person. The id is the caller's own: sent twice, it is kept once.
create table rounds.observations (
    id uuid primary key,
    watch_id uuid not null references rounds.watches,
    person_id uuid not null,
    unit_id int not null,
    -- one tap for a whole household
    round uuid,
    observed_at timestamptz not null,
    outcome text not null check (outcome in ('SEEN', 'NOT_MET')),
    way text not null check (way in ('VISIT', 'PHONE', 'SELF')),
    temperature numeric(3, 1) check (temperature between 30 and 45),
    spo2 smallint check (spo2 between 40 and 100),
    pulse smallint check (pulse between 20 and 250),
    breaths smallint check (breaths between 4 and 120),
    symptoms text[] not null default '{}',
    note text,
    staff_id uuid not null,
    login text not null,
    recorded_at timestamptz not null,
    -- a slip of the finger, taken back
    withdrawn_at timestamptz
);
create index observations_person on rounds.observations (person_id, observed_at desc);
create index observations_unit on rounds.observations (unit_id, recorded_at desc);
create index observations_round on rounds.observations (round) where round is not null;

-- A red flag. What is seen again while it is open is added to it; it stays open until somebody says what was done.
create table rounds.alarms (
    id uuid primary key,
    watch_id uuid not null references rounds.watches,
    person_id uuid not null,
    unit_id int not null,
    observation_id uuid not null,
    -- ids of the red-flag rules
    flags text[] not null,
    urgent boolean not null,
    raised_at timestamptz not null,
    again_at timestamptz,
    closed_at timestamptz,
    closed_by text,
    deed text check (deed in ('HOSPITAL', 'DOCTOR', 'SAMPLED', 'RECHECKED', 'MISTAKE', 'OTHER')),
    closing_note text,
    check ((closed_at is null) = (deed is null))
);
create unique index alarms_open on rounds.alarms (person_id) where closed_at is null;
create index alarms_unit on rounds.alarms (unit_id, raised_at desc);

do $$
declare t text;
begin
    foreach t in array array['watches', 'observations', 'alarms'] loop
        execute format('alter table rounds.%I enable row level security', t);
        execute format('alter table rounds.%I force row level security', t);
        execute format('create policy jurisdiction on rounds.%I using (unit_id between access.scope_from() and access.scope_to()
            and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;

grant select, insert, update on rounds.watches, rounds.alarms to vungxanh_app;
grant select, insert on rounds.observations to vungxanh_app;
-- What was noted is never changed, only taken back.
grant update (withdrawn_at) on rounds.observations to vungxanh_app;
