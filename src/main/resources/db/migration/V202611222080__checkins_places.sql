create schema checkins;
grant usage on schema checkins to vungxanh_app;

-- A place of the presence room that takes check-ins by its poster: when it is open, whom to call.
create table checkins.places (
    place_id uuid primary key,
    unit_id int not null,
    name_en text check (length(name_en) <= 200),
    opens time not null,
    -- the same time as opens: day and night; before it: over midnight
    closes time not null,
    -- bit 0 Monday to bit 6 Sunday
    days smallint not null check (days between 1 and 127),
    owner_name text check (length(owner_name) <= 100),
    owner_phone text check (length(owner_phone) <= 20),
    registered_at timestamptz not null,
    registered_by uuid not null,
    poster_at timestamptz,
    closed_at timestamptz,
    version int not null default 1
);
create index places_unit on checkins.places (unit_id);

-- Check-ins that cannot well be true: kept and shown to the officer of the place, and traced only when somebody says so.
create table checkins.held (
    id uuid primary key,
    -- made by whoever sends it: sent twice, it is kept once
    sent_id text not null check (length(sent_id) between 1 and 64),
    place_id uuid not null,
    unit_id int not null,
    person_id uuid not null,
    came timestamptz not null,
    went timestamptz,
    doubts text[] not null check (cardinality(doubts) > 0),
    source text not null check (source in ('PAGE', 'API', 'STAFF', 'FIELD')),
    received_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'COUNTED', 'DISMISSED')),
    decided_at timestamptz,
    decided_by text,
    reason text check (length(reason) <= 300),
    unique (place_id, sent_id),
    check ((state = 'WAITING') = (decided_at is null))
);
create index held_waiting on checkins.held (unit_id, received_at desc) where state = 'WAITING';
create index held_age on checkins.held (came);

-- Telephones that checked in by name once: the next time it is one tap. Only a hash of the word in the cookie is kept.
create table checkins.telephones (
    word_hash bytea primary key check (length(word_hash) = 32),
    person_id uuid not null,
    unit_id int not null,
    made_at timestamptz not null
);
create index telephones_age on checkins.telephones (made_at);

alter table checkins.places enable row level security;
alter table checkins.places force row level security;
create policy jurisdiction on checkins.places
    using (unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table checkins.held enable row level security;
alter table checkins.held force row level security;
create policy jurisdiction on checkins.held
    using (unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table checkins.telephones enable row level security;
alter table checkins.telephones force row level security;
create policy jurisdiction on checkins.telephones
    using (unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);

grant select, insert, update on checkins.places to vungxanh_app;
grant select, insert, update, delete on checkins.held to vungxanh_app;
grant select, insert, delete on checkins.telephones to vungxanh_app;
