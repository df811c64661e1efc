-- Who has to stay where and until when: sites with their beds, orders under dated rules, stays.
create schema isolation;
grant usage on schema isolation to vungxanh_app;

-- Not about people: every office may see where beds are.
create table isolation.sites (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9-]{2,20}$'),
    name text not null check (length(name) between 2 and 200),
    kind text not null check (kind in ('CENTRAL', 'HOTEL', 'ENTERPRISE', 'FIELD')),
    unit_id int not null references adminunits.units (id),
    address text check (length(address) <= 300),
    lat double precision check (lat between -90 and 90),
    lon double precision check (lon between -180 and 180),
    -- people, as decided; beds are named one by one
    capacity int not null check (capacity between 0 and 100000),
    -- of the checklist, those that are met
    conditions text[] not null default '{}',
    camera text check (length(camera) <= 300),
    camera_seen_at timestamptz,
    -- at work at the same time, and how often a day they change
    guards int not null default 0 check (guards between 0 and 1000),
    shifts int not null default 1 check (shifts between 1 and 6),
    phone text check (length(phone) <= 30),
    opened_on date not null,
    closed_on date,
    version int not null default 1,
    check (closed_on is null or closed_on >= opened_on),
    check ((lat is null) = (lon is null))
);
create index sites_unit on isolation.sites (unit_id);

create table isolation.rooms (
    id uuid primary key,
    site_id uuid not null references isolation.sites (id),
    name text not null check (length(name) between 1 and 60),
    unique (site_id, name)
);

create table isolation.beds (
    id uuid primary key,
    room_id uuid not null references isolation.rooms (id),
    site_id uuid not null references isolation.sites (id),
    label text not null check (length(label) between 1 and 30),
    -- broken, or given back
    closed boolean not null default false,
    unique (room_id, label)
);
create index beds_site on isolation.beds (site_id);

create table isolation.orders (
    id uuid primary key,
    person_id uuid not null,
    -- the record that it was proposed for, while the two differ
    recorded_person uuid,
    -- where the person lives, where the site is: both offices may see it
    unit_id int not null references adminunits.units (id),
    site_unit_id int,
    disease text not null,
    subject text not null,
    case_id uuid,
    exposed_on date,
    -- the row of the rules that was applied, and what it said when it was
    rule text not null,
    days smallint not null check (days between 0 and 60),
    followup_days smallint not null check (followup_days between 0 and 60),
    count_from text not null check (count_from in ('ISOLATION', 'EXPOSURE')),
    test_days smallint[] not null default '{}',
    place text not null check (place in ('CENTRAL', 'HOME')),
    -- why not what the rule says
    override_reason text check (length(override_reason) <= 500),
    extra_days smallint not null default 0 check (extra_days between 0 and 60),
    -- the day from which is counted, and the last day; known once the start is
    counted_from date,
    ends_on date,
    state text not null check (state in
        ('PROPOSED', 'ISSUED', 'RUNNING', 'COMPLETED', 'IN_HOSPITAL', 'ESCAPED', 'CANCELLED', 'DIED')),
    proposed_at timestamptz not null,
    proposed_by text not null,
    issued_at timestamptz,
    issued_by text,
    document_number text check (length(document_number) <= 60),
    document_on date,
    started_at timestamptz,
    -- the last negative came in: somebody confirms that it is over
    release_due_at timestamptz,
    ended_at timestamptz,
    end_reason text check (length(end_reason) <= 500),
    certificate_number text check (length(certificate_number) <= 60),
    version int not null default 1,
    check (count_from = 'ISOLATION' or exposed_on is not null),
    check ((state in ('COMPLETED', 'IN_HOSPITAL', 'CANCELLED', 'DIED')) = (ended_at is not null))
);
-- One isolation of a person at a time.
create unique index orders_one_open on isolation.orders (person_id, disease)
    where state in ('PROPOSED', 'ISSUED', 'RUNNING', 'ESCAPED');
create index orders_person on isolation.orders (person_id, proposed_at desc);
create index orders_unit on isolation.orders (unit_id, state, ends_on);
create index orders_site_unit on isolation.orders (site_unit_id, state, ends_on) where site_unit_id is not null;

-- Where somebody was, from when to when. guest_… stand in the register of a site, whose staff may not see the residence's.
create table isolation.stays (
    id uuid primary key,
    order_id uuid not null references isolation.orders (id),
    person_id uuid not null,
    unit_id int not null references adminunits.units (id),
    place_unit_id int not null references adminunits.units (id),
    kind text not null check (kind in ('CENTRAL', 'HOME', 'FOLLOW_UP')),
    site_id uuid references isolation.sites (id),
    bed_id uuid references isolation.beds (id),
    address text check (length(address) <= 300),
    -- at home after a site: of this province, or elsewhere
    came_from text check (came_from in ('HERE', 'ELSEWHERE')),
    started_at timestamptz not null,
    -- the last day that is planned
    ends_on date not null,
    ended_at timestamptz,
    outcome text check (outcome in ('COMPLETED', 'MOVED', 'IN_HOSPITAL', 'ESCAPED', 'CANCELLED', 'DIED')),
    reason text check (length(reason) <= 500),
    guest_name text check (length(guest_name) <= 100),
    guest_birth_year int,
    guest_sex text,
    guest_phone text check (length(guest_phone) <= 120),
    entered_at timestamptz not null,
    entered_by text not null,
    check ((kind = 'CENTRAL') = (site_id is not null)),
    check (bed_id is null or site_id is not null),
    check (ended_at is null or ended_at >= started_at),
    check ((ended_at is null) = (outcome is null)),
    constraint stays_one_bed exclude using gist (bed_id with =, tstzrange(started_at, ended_at) with &&)
        where (bed_id is not null),
    constraint stays_one_place exclude using gist (person_id with =, tstzrange(started_at, ended_at) with &&)
);
create index stays_order on isolation.stays (order_id, started_at);
create index stays_site on isolation.stays (site_id, started_at) where site_id is not null;
create index stays_place on isolation.stays (place_unit_id, started_at)
    include (kind, ended_at, outcome, came_from, ends_on, person_id);
create index stays_unit on isolation.stays (unit_id, started_at);
create index stays_open on isolation.stays (place_unit_id, ends_on) where ended_at is null;

-- What was done with an order, in the order in which it was done. Never changed.
create table isolation.log (
    id uuid primary key,
    order_id uuid not null references isolation.orders (id),
    unit_id int not null,
    site_unit_id int,
    what text not null,
    note text check (length(note) <= 500),
    at timestamptz not null,
    login text not null
);
create index log_order on isolation.log (order_id, at);

-- Whether a home may be a place of isolation, criterion by criterion.
create table isolation.surveys (
    id uuid primary key,
    order_id uuid not null references isolation.orders (id),
    unit_id int not null,
    -- the criteria of the day, and those that are met
    asked text[] not null,
    met text[] not null,
    people_inside int check (people_inside between 0 and 100),
    meals text check (length(meals) <= 200),
    note text check (length(note) <= 500),
    surveyed_at timestamptz not null,
    login text not null
);
create index surveys_order on isolation.surveys (order_id, surveyed_at desc);

do $$
declare t text;
begin
    foreach t in array array['orders', 'log'] loop
        execute format('create policy jurisdiction on isolation.%I using ((select access.scope()) @> unit_id
            or (select access.scope()) @> site_unit_id)', t);
    end loop;
    execute 'create policy jurisdiction on isolation.stays using ((select access.scope()) @> unit_id
        or (select access.scope()) @> place_unit_id)';
    execute 'create policy jurisdiction on isolation.surveys using (unit_id between access.scope_from()
        and access.scope_to() and (select access.scope()) @> unit_id)';
    foreach t in array array['orders', 'stays', 'log', 'surveys'] loop
        execute format('alter table isolation.%I enable row level security', t);
        execute format('alter table isolation.%I force row level security', t);
    end loop;
end $$;

grant select, insert, update on isolation.sites, isolation.rooms, isolation.beds, isolation.orders, isolation.stays
    to vungxanh_app;
grant select, insert on isolation.log, isolation.surveys to vungxanh_app;

-- What other rooms may join with; the reader's jurisdiction applies.
create view isolation.published_stays with (security_invoker = true) as
    select id, order_id, person_id, unit_id, place_unit_id, kind, site_id, started_at, ends_on, ended_at, outcome
      from isolation.stays;
create view isolation.published_orders with (security_invoker = true) as
    select id, person_id, unit_id, site_unit_id, disease, subject, case_id, state, counted_from, ends_on, started_at, ended_at
      from isolation.orders;
grant select on isolation.published_stays, isolation.published_orders to vungxanh_app;

-- How somebody is reached.
create or replace view people.published_phones with (security_invoker = true) as
    select person_id, unit_id, value, recorded_at from people.contact_points where kind = 'PHONE';
grant select on people.published_phones to vungxanh_app;
