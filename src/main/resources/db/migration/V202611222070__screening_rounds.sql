-- Rounds in which everybody who lives in some units is asked. A plan is no secret and names nobody; who was asked is.
create schema screening;
grant usage on schema screening to vungxanh_app;

create table screening.rounds (
    id uuid primary key,
    -- the unit whose office planned it, and which of its rounds it is
    owner_id int not null references adminunits.units (id),
    number int not null check (number > 0),
    name text not null check (name <> '' and length(name) <= 120),
    purpose text not null check (length(purpose) <= 500),
    from_on date not null,
    to_on date not null,
    questions text[] not null check (cardinality(questions) > 0),
    -- of whom the share is computed: those in the register, or the official population
    basis text not null check (basis in ('REGISTER', 'POPULATION')),
    planned_at timestamptz not null,
    planned_by text not null,
    closed_at timestamptz,
    closed_by text,
    unique (owner_id, number),
    check (to_on >= from_on),
    check ((closed_at is null) = (closed_by is null))
);

create table screening.areas (
    round_id uuid not null references screening.rounds,
    unit_id int not null references adminunits.units (id),
    primary key (round_id, unit_id)
);

-- Somebody knocked, called, typed a paper or read a declaration. The id is the sender's own: sent twice, it is kept once.
-- However many visits a person has in a round, the person counts once.
create table screening.visits (
    id uuid primary key,
    round_id uuid not null references screening.rounds,
    -- as it was named then, and under which record that person stands now
    person_id uuid not null,
    stands_for uuid not null,
    -- the commune of residence now, for the jurisdiction, and the one where the person was asked
    unit_id int not null,
    visited_unit_id int not null,
    -- one tap for a household
    tap uuid,
    outcome text not null check (outcome in ('WELL', 'SYMPTOMS', 'AWAY', 'REFUSED', 'MOVED')),
    signs text[] not null default '{}',
    reason text check (length(reason) <= 300),
    way text not null check (way in ('VISIT', 'PHONE', 'PAPER', 'DECLARATION')),
    asked_at timestamptz not null,
    recorded_at timestamptz not null,
    staff_id uuid not null,
    login text not null,
    -- a slip of the finger, taken back
    withdrawn_at timestamptz,
    check ((outcome = 'SYMPTOMS') = (cardinality(signs) > 0)),
    check (outcome in ('WELL', 'SYMPTOMS') or reason is not null)
);
create index visits_round on screening.visits (round_id, unit_id);
create index visits_person on screening.visits (stands_for);
create index visits_merged on screening.visits (person_id);
create index visits_tap on screening.visits (tap) where tap is not null;

alter table screening.visits enable row level security;
alter table screening.visits force row level security;
create policy jurisdiction on screening.visits using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);

grant select, insert, update on screening.rounds to vungxanh_app;
grant select, insert on screening.areas, screening.visits to vungxanh_app;
-- What was answered is never changed: it follows its person, or is taken back.
grant update (stands_for, unit_id, withdrawn_at) on screening.visits to vungxanh_app;
