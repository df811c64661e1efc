-- The workforce: how many of whom each unit has, members by name, teams, vehicles, and who is away from home.
create schema workforce;
grant usage on schema workforce to vungxanh_app;

-- How many there are from a day on; never changed, a later row of the same day corrects the earlier one.
create table workforce.head_counts (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    -- whose people they are within the unit: a hospital, a commune station; empty: the unit's own
    organisation text not null default '' check (length(organisation) <= 120),
    service text not null check (service ~ '^[A-Z_]{3,30}$'),
    skill text not null check (skill ~ '^[A-Z_]{3,30}$'),
    -- students and retired people are a reserve
    standing text not null check (standing in ('ACTIVE', 'STUDENT', 'RETIRED')),
    people int not null check (people between 0 and 100000),
    from_on date not null,
    recorded_at timestamptz not null,
    login text not null
);
create index head_counts_unit on workforce.head_counts (unit_id, organisation, service, skill, standing, from_on desc, recorded_at desc);

-- Staff who may be named; they count among the people of their unit, not on top of them.
create table workforce.members (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    organisation text not null default '' check (length(organisation) <= 120),
    name text not null check (length(name) between 1 and 120),
    name_key text not null,
    service text not null check (service ~ '^[A-Z_]{3,30}$'),
    skill text not null check (skill ~ '^[A-Z_]{3,30}$'),
    standing text not null check (standing in ('ACTIVE', 'STUDENT', 'RETIRED')),
    phone text check (length(phone) <= 30),
    reference text check (length(reference) <= 60),
    from_on date not null,
    to_on date,
    version int not null default 1,
    check (to_on >= from_on)
);
create unique index members_reference on workforce.members (unit_id, reference) where reference is not null;
create index members_unit on workforce.members (unit_id, name_key);

create table workforce.teams (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    organisation text not null default '' check (length(organisation) <= 120),
    name text not null check (length(name) between 1 and 120),
    name_key text not null,
    kind text not null check (kind ~ '^[A-Z_]{3,30}$'),
    readiness text not null check (readiness in ('READY', 'ON_CALL', 'NOT_READY')),
    -- hours after a call until it leaves
    within_hours int check (within_hours between 0 and 240),
    leader_id uuid references workforce.members (id),
    phone text check (length(phone) <= 30),
    from_on date not null,
    to_on date,
    version int not null default 1,
    check (to_on >= from_on)
);
create unique index teams_name on workforce.teams (unit_id, name_key) where to_on is null;
create index teams_unit on workforce.teams (unit_id, kind);

create table workforce.team_members (
    team_id uuid not null references workforce.teams (id),
    member_id uuid not null references workforce.members (id),
    unit_id int not null,
    primary key (team_id, member_id)
);

-- So many without names.
create table workforce.team_strengths (
    team_id uuid not null references workforce.teams (id),
    unit_id int not null,
    service text not null check (service ~ '^[A-Z_]{3,30}$'),
    skill text not null check (skill ~ '^[A-Z_]{3,30}$'),
    people int not null check (people between 1 and 1000),
    primary key (team_id, service, skill)
);

create table workforce.vehicles (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    -- whose it is, such as a hospital, the army, the police
    organisation text not null default '' check (length(organisation) <= 120),
    plate text not null check (length(plate) between 4 and 20),
    plate_key text not null unique,
    kind text not null check (kind ~ '^[A-Z_]{3,30}$'),
    -- a wall parts driver and patient
    partition boolean not null,
    seats int check (seats between 1 and 80),
    state text not null check (state in ('READY', 'REPAIR', 'GONE')),
    place text check (length(place) <= 200),
    phone text check (length(phone) <= 30),
    from_on date not null,
    version int not null default 1
);
create index vehicles_unit on workforce.vehicles (unit_id, kind);

-- Who is away from home: the team, each of its named members, each vehicle, and people by number.
create table workforce.postings (
    id uuid primary key,
    -- the order by which they were sent
    order_id uuid not null,
    -- home
    unit_id int not null references adminunits.units (id),
    -- where they work; none outside the province
    to_unit_id int references adminunits.units (id),
    kind text not null check (kind in ('PEOPLE', 'MEMBER', 'TEAM', 'VEHICLE')),
    -- the member, team or vehicle
    subject uuid,
    -- the team that they are sent with
    team_id uuid references workforce.teams (id),
    organisation text not null default '',
    service text,
    skill text,
    standing text not null default 'ACTIVE' check (standing in ('ACTIVE', 'STUDENT', 'RETIRED')),
    people int not null check (people between 0 and 5000),
    from_at timestamptz not null,
    -- planned, and once they have returned: when they did
    until_at timestamptz,
    returned boolean not null default false,
    cancelled boolean not null default false,
    during tstzrange generated always as (case when cancelled then 'empty'::tstzrange else tstzrange(from_at, until_at) end) stored,
    check (until_at > from_at),
    check ((kind = 'PEOPLE') = (subject is null)),
    check ((kind in ('PEOPLE', 'MEMBER')) = (skill is not null and service is not null)),
    check (not returned or until_at is not null),
    -- nobody and nothing is in two places at the same time
    constraint in_one_place exclude using gist (subject with =, during with &&) where (subject is not null)
);
create index postings_order on workforce.postings (order_id);
create index postings_home on workforce.postings (unit_id, from_at);
create index postings_there on workforce.postings (to_unit_id, from_at);

do $$
declare t text;
begin
    foreach t in array array['head_counts', 'members', 'teams', 'team_members', 'team_strengths', 'vehicles'] loop
        execute format('alter table workforce.%I enable row level security', t);
        execute format('alter table workforce.%I force row level security', t);
        execute format('create policy jurisdiction on workforce.%I using (unit_id between access.scope_from() and '
            || 'access.scope_to() and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;

-- Also those to whom they are sent see that they come; names stay with the home unit.
alter table workforce.postings enable row level security;
alter table workforce.postings force row level security;
create policy jurisdiction on workforce.postings using (
    (unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id)
    or (to_unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> to_unit_id));

grant select, insert on workforce.head_counts to vungxanh_app;
grant select, insert, update on workforce.members, workforce.teams, workforce.vehicles, workforce.postings to vungxanh_app;
grant select, insert, delete on workforce.team_members, workforce.team_strengths to vungxanh_app;
