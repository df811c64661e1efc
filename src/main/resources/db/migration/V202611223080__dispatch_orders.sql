-- Who asks for people, who is sent, what is lacking, what comes from other provinces, and what was trained.
create schema dispatch;
grant usage on schema dispatch to vungxanh_app;

create table dispatch.requests (
    id uuid primary key,
    -- who needs them
    unit_id int not null references adminunits.units (id),
    task text not null check (task ~ '^[A-Z_]{3,30}$'),
    people int not null check (people between 1 and 5000),
    skill text check (skill ~ '^[A-Z_]{3,30}$'),
    team_kind text check (team_kind ~ '^[A-Z_]{3,30}$'),
    vehicle_kind text check (vehicle_kind ~ '^[A-Z_]{3,30}$'),
    urgent boolean not null,
    reason text check (length(reason) <= 1000),
    from_on date not null,
    to_on date,
    asked_at timestamptz not null,
    login text not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'REFUSED', 'WITHDRAWN')),
    answer text check (length(answer) <= 1000),
    answered_at timestamptz,
    version int not null default 1,
    check (to_on >= from_on)
);
create index requests_unit on dispatch.requests (unit_id, asked_at);

create table dispatch.orders (
    id uuid primary key,
    -- who sends
    unit_id int not null references adminunits.units (id),
    number int not null check (number between 1 and 99999),
    year int not null,
    -- where they work; none outside the province
    to_unit_id int references adminunits.units (id),
    -- whose people they are: these units see the order, too
    homes int[] not null,
    place text check (length(place) <= 200),
    task text not null check (task ~ '^[A-Z_]{3,30}$'),
    words text check (length(words) <= 1000),
    request_id uuid references dispatch.requests (id),
    replaces_id uuid references dispatch.orders (id),
    from_at timestamptz not null,
    until_at timestamptz,
    people int not null check (people >= 0),
    teams int not null check (teams >= 0),
    vehicles int not null check (vehicles >= 0),
    state text not null default 'SENT' check (state in ('SENT', 'ARRIVED', 'RETURNED', 'CANCELLED')),
    arrived_at timestamptz,
    returned_at timestamptz,
    reason text check (length(reason) <= 500),
    recorded_at timestamptz not null,
    login text not null,
    version int not null default 1,
    check (to_unit_id is not null or place is not null),
    check (until_at > from_at),
    -- a number is used once
    constraint number_once unique (unit_id, year, number)
);
create index orders_to on dispatch.orders (to_unit_id, from_at);
create index orders_from on dispatch.orders (unit_id, from_at);

-- People who came from other provinces to help; not in the register of the workforce.
create table dispatch.aid (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    sender text not null check (length(sender) between 1 and 200),
    task text not null check (task ~ '^[A-Z_]{3,30}$'),
    service text not null check (service ~ '^[A-Z_]{3,30}$'),
    skill text not null check (skill ~ '^[A-Z_]{3,30}$'),
    people int not null check (people between 1 and 10000),
    document text check (length(document) <= 200),
    from_on date not null,
    to_on date,
    recorded_at timestamptz not null,
    login text not null,
    version int not null default 1,
    check (to_on >= from_on)
);
create index aid_unit on dispatch.aid (unit_id, from_on);

-- People who are needed on top of those who are there.
create table dispatch.needs (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    task text not null check (task ~ '^[A-Z_]{3,30}$'),
    skill text check (skill ~ '^[A-Z_]{3,30}$'),
    people int not null check (people between 1 and 100000),
    note text check (length(note) <= 500),
    from_on date not null,
    to_on date,
    recorded_at timestamptz not null,
    login text not null,
    version int not null default 1,
    check (to_on >= from_on)
);
create index needs_unit on dispatch.needs (unit_id, from_on);

create table dispatch.trainings (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    kind text not null check (kind in ('COURSE', 'DRILL')),
    title text not null check (length(title) between 1 and 200),
    place text check (length(place) <= 200),
    organiser text check (length(organiser) <= 200),
    held_on date not null,
    hours int check (hours between 1 and 400),
    result text check (length(result) <= 1000),
    passed int check (passed >= 0),
    recorded_at timestamptz not null,
    login text not null,
    version int not null default 1
);
create index trainings_unit on dispatch.trainings (unit_id, held_on);

-- By number, nobody by name.
create table dispatch.participants (
    training_id uuid not null references dispatch.trainings (id),
    unit_id int not null,
    service text not null check (service ~ '^[A-Z_]{3,30}$'),
    people int not null check (people between 1 and 100000),
    primary key (training_id, service)
);

-- What a drill found, and who mends it until when.
create table dispatch.findings (
    id uuid primary key,
    training_id uuid not null references dispatch.trainings (id),
    unit_id int not null,
    finding text not null check (length(finding) between 1 and 1000),
    measure text not null check (length(measure) between 1 and 1000),
    owner text not null check (length(owner) between 1 and 200),
    due_on date not null,
    done_on date,
    outcome text check (length(outcome) <= 1000),
    version int not null default 1
);
create index findings_training on dispatch.findings (training_id);

do $$
declare t text;
begin
    foreach t in array array['requests', 'aid', 'needs', 'trainings', 'participants', 'findings'] loop
        execute format('alter table dispatch.%I enable row level security', t);
        execute format('alter table dispatch.%I force row level security', t);
        execute format('create policy jurisdiction on dispatch.%I using (unit_id between access.scope_from() and '
            || 'access.scope_to() and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;

alter table dispatch.orders enable row level security;
alter table dispatch.orders force row level security;
create policy jurisdiction on dispatch.orders using (
    (select access.scope()) @> unit_id or (select access.scope()) @> to_unit_id
    or exists (select 1 from unnest(homes) home where (select access.scope()) @> home));

grant select, insert, update on dispatch.requests, dispatch.orders, dispatch.aid, dispatch.needs, dispatch.trainings,
    dispatch.findings to vungxanh_app;
grant select, insert, delete on dispatch.participants to vungxanh_app;
