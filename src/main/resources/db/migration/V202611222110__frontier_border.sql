-- The border: posts, forces, rosters, patrols, people stopped or exchanged, gates and who passed them.
create schema frontier;
grant usage on schema frontier to vungxanh_app;

-- A post (tổ, chốt); what it is stands in dated rows.
create table frontier.posts (
    id uuid primary key,
    -- the commune that it stands in
    unit_id int not null references adminunits.units (id),
    code text not null check (length(code) between 1 and 30),
    code_key text not null,
    opened_on date not null,
    closed_on date,
    version int not null default 1,
    check (closed_on >= opened_on),
    unique (unit_id, code_key)
);

create table frontier.post_facts (
    id uuid primary key,
    post_id uuid not null references frontier.posts (id),
    unit_id int not null,
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('FIXED', 'MOBILE')),
    line text not null check (line in ('LAOS', 'CHINA', 'CAMBODIA')),
    -- the border guard station that commands it
    station text check (length(station) <= 200),
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    from_on date not null,
    to_on date,
    check ((latitude is null) = (longitude is null)),
    check (to_on >= from_on),
    unique (post_id, from_on)
);

-- Soldiers, policemen and militia who may be named.
create table frontier.members (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    name text not null check (length(name) between 1 and 120),
    service text not null check (service in ('BORDER_GUARD', 'MILITARY', 'MILITIA', 'POLICE', 'HEALTH')),
    phone text check (length(phone) <= 30),
    reference text check (length(reference) <= 60),
    unique (unit_id, reference)
);

-- Who belongs to which post from when on: a named member, or so many of a service without names.
create table frontier.assignments (
    id uuid primary key,
    post_id uuid not null references frontier.posts (id),
    unit_id int not null,
    member_id uuid references frontier.members (id),
    service text not null check (service in ('BORDER_GUARD', 'MILITARY', 'MILITIA', 'POLICE', 'HEALTH')),
    people int not null check (people between 1 and 1000),
    from_on date not null,
    to_on date,
    check (member_id is null or people = 1),
    check (to_on >= from_on)
);
create index assignments_post on frontier.assignments (post_id, from_on);
-- nobody belongs to two posts on one day
create unique index assignments_member on frontier.assignments (member_id) where member_id is not null and to_on is null;

-- Who stands there on a day.
create table frontier.duties (
    id uuid primary key,
    post_id uuid not null references frontier.posts (id),
    unit_id int not null,
    on_day date not null,
    shift text not null check (shift in ('ALL_DAY', 'DAY', 'NIGHT')),
    member_id uuid references frontier.members (id),
    people int not null check (people between 1 and 200),
    check (member_id is null or people = 1)
);
create unique index duties_member on frontier.duties (member_id, on_day, shift) where member_id is not null;
create index duties_post on frontier.duties (post_id, on_day);

create table frontier.reinforcements (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    goes_to text not null check (goes_to in ('POSTS', 'ISOLATION_SITES')),
    service text not null check (service in ('BORDER_GUARD', 'MILITARY', 'MILITIA', 'POLICE', 'HEALTH')),
    place text not null check (length(place) between 1 and 200),
    people int not null check (people between 1 and 5000),
    sent_by text check (length(sent_by) <= 200),
    document text check (length(document) <= 200),
    from_on date not null,
    to_on date,
    check (to_on >= from_on)
);

create table frontier.patrols (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    post_id uuid references frontier.posts (id),
    line text not null check (line in ('LAOS', 'CHINA', 'CAMBODIA')),
    began_at timestamptz not null,
    ended_at timestamptz not null,
    from_place text not null check (length(from_place) between 1 and 200),
    to_place text not null check (length(to_place) between 1 and 200),
    route text check (length(route) <= 1000),
    people int not null check (people between 1 and 200),
    leader text check (length(leader) <= 120),
    finding text not null check (finding in ('NOTHING', 'TRACES', 'PEOPLE', 'OTHER')),
    findings text check (length(findings) <= 1000),
    recorded_at timestamptz not null,
    login text not null,
    check (ended_at > began_at)
);
create index patrols_unit on frontier.patrols (unit_id, began_at);

-- People stopped at the border, received from the neighbour or handed to it. One row an incident.
create table frontier.events (
    -- a telephone may have given the id, so that sending twice is one event
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    kind text not null check (kind in ('STOPPED', 'RECEIVED', 'HANDED_OVER')),
    line text not null check (line in ('LAOS', 'CHINA', 'CAMBODIA')),
    direction text not null check (direction in ('IN', 'OUT')),
    at timestamptz not null,
    post_id uuid references frontier.posts (id),
    patrol_id uuid references frontier.patrols (id),
    place text check (length(place) <= 200),
    note text check (length(note) <= 1000),
    recorded_at timestamptz not null,
    login text not null,
    -- said to be wrong afterwards; stays visible
    withdrawn_at timestamptz,
    reason text check (length(reason) <= 500),
    version int not null default 1
);
create index events_unit on frontier.events (unit_id, at);

create table frontier.event_people (
    id uuid primary key,
    event_id uuid not null references frontier.events (id),
    unit_id int not null,
    position int not null check (position between 1 and 200),
    name text check (length(name) <= 120),
    name_key text not null default '',
    sex text check (sex in ('MALE', 'FEMALE')),
    birth_year int check (birth_year between 1900 and 2100),
    -- ISO 3166-1 alpha-2
    nationality text not null check (nationality ~ '^[A-Z]{2}$'),
    document text check (length(document) <= 30),
    home text check (length(home) <= 200),
    temperature numeric(3, 1) check (temperature between 30 and 45),
    -- set when the register of people learned of the person
    person_id uuid,
    unique (event_id, position)
);
create index event_people_name on frontier.event_people (name_key text_pattern_ops);

-- What was done for whose health; never changed.
create table frontier.measures (
    id uuid primary key,
    event_person_id uuid not null references frontier.event_people (id),
    unit_id int not null,
    kind text not null check (kind in ('DECLARATION', 'SAMPLE', 'ISOLATION')),
    detail text check (length(detail) <= 300),
    at timestamptz not null,
    login text not null,
    unique (event_person_id, kind)
);

-- Minutes: who gave whom to whom.
create table frontier.handovers (
    id uuid primary key,
    event_id uuid not null references frontier.events (id),
    unit_id int not null,
    number text not null check (length(number) between 1 and 60),
    at timestamptz not null,
    place text not null check (length(place) between 1 and 200),
    giver text not null check (length(giver) between 1 and 300),
    taker text not null check (length(taker) between 1 and 300),
    note text check (length(note) <= 1000),
    login text not null,
    unique (event_id, number)
);

create table frontier.gates (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    name text not null check (length(name) between 1 and 120),
    kind text not null check (kind in ('INTERNATIONAL', 'MAIN', 'SECONDARY', 'OPENING', 'TRAIL')),
    line text not null check (line in ('LAOS', 'CHINA', 'CAMBODIA')),
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    check ((latitude is null) = (longitude is null)),
    unique (unit_id, name)
);

-- Open or shut, under which document, from when on.
create table frontier.gate_states (
    id uuid primary key,
    gate_id uuid not null references frontier.gates (id),
    unit_id int not null,
    open boolean not null,
    from_on date not null,
    document text check (length(document) <= 200),
    unique (gate_id, from_on)
);

create table frontier.crossings (
    id uuid primary key,
    gate_id uuid not null references frontier.gates (id),
    unit_id int not null,
    on_day date not null,
    direction text not null check (direction in ('IN', 'OUT')),
    nationality text not null check (nationality ~ '^[A-Z]{2}$'),
    -- the total of a day counts instead of the single ones of that day, direction and nationality
    whole_day boolean not null,
    people int not null check (people between 0 and 100000),
    recorded_at timestamptz not null,
    login text not null
);
create unique index crossings_day on frontier.crossings (gate_id, on_day, direction, nationality) where whole_day;
create index crossings_gate on frontier.crossings (gate_id, on_day);

-- The book of a post, line by line; never changed.
create table frontier.book (
    id uuid primary key,
    post_id uuid not null references frontier.posts (id),
    unit_id int not null,
    kind text not null check (kind in ('TAKEN', 'QUIET', 'NOTE', 'GIVEN')),
    at timestamptz not null,
    people int check (people between 0 and 200),
    note text check (length(note) <= 1000),
    recorded_at timestamptz not null,
    login text not null
);
create index book_post on frontier.book (post_id, at desc);

do $$
declare t text;
begin
    foreach t in array array['posts', 'post_facts', 'members', 'assignments', 'duties', 'reinforcements', 'patrols', 'events',
            'event_people', 'measures', 'handovers', 'gates', 'gate_states', 'crossings', 'book'] loop
        execute format('alter table frontier.%I enable row level security', t);
        execute format('alter table frontier.%I force row level security', t);
        execute format('create policy jurisdiction on frontier.%I using (unit_id between access.scope_from() and '
            || 'access.scope_to() and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;
grant select, insert, update on frontier.posts, frontier.post_facts, frontier.members, frontier.assignments,
    frontier.reinforcements, frontier.events, frontier.event_people, frontier.crossings to vungxanh_app;
grant select, insert, delete on frontier.duties to vungxanh_app;
grant select, insert on frontier.patrols, frontier.measures, frontier.handovers, frontier.gates, frontier.gate_states,
    frontier.book to vungxanh_app;
