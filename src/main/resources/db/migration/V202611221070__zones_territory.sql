-- Outbreaks, areas under restriction, who guards them, what is disinfected, which directive is in force where.
create schema zones;
grant usage on schema zones to vungxanh_app;

-- Ổ dịch, TT 15/2026/TT-BYT art. 2.1: below the size of a commune.
create table zones.outbreaks (
    id uuid primary key,
    -- the commune that it lies in
    unit_id int not null references adminunits.units (id),
    kind text not null check (kind in ('HOUSEHOLD', 'HAMLET', 'SCHOOL', 'WORKPLACE')),
    name text not null check (length(name) between 1 and 200),
    hamlet text check (length(hamlet) <= 120),
    hamlet_key text not null default '',
    disease text not null,
    state text not null check (state in ('PROPOSED', 'CONFIRMED', 'ENDED', 'REFUTED', 'MERGED')),
    merged_into uuid references zones.outbreaks (id),
    proposed_at timestamptz not null,
    confirmed_at timestamptz,
    ended_at timestamptz,
    reason text check (length(reason) <= 500),
    version int not null default 1,
    check ((state = 'MERGED') = (merged_into is not null))
);
create index outbreaks_unit on zones.outbreaks (unit_id, state);

-- A case belongs to one outbreak.
create table zones.outbreak_cases (
    case_id uuid primary key,
    outbreak_id uuid not null references zones.outbreaks (id),
    unit_id int not null,
    linked_at timestamptz not null,
    linked_by text not null
);
create index outbreak_cases_outbreak on zones.outbreak_cases (outbreak_id);

-- The ten steps of the investigation (TT 15/2026/TT-BYT art. 23) as they were ticked or taken back. The latest row counts.
create table zones.outbreak_steps (
    id uuid primary key,
    outbreak_id uuid not null references zones.outbreaks (id),
    unit_id int not null,
    step text not null,
    done boolean not null,
    note text check (length(note) <= 1000),
    at timestamptz not null,
    login text not null
);
create index outbreak_steps_outbreak on zones.outbreak_steps (outbreak_id, step, at desc);

create table zones.zones (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    kind text not null check (kind in ('LOCKDOWN', 'RING', 'MONITORED')),
    name text not null check (length(name) between 1 and 200),
    disease text not null,
    outbreak_id uuid references zones.outbreaks (id),
    state text not null check (state in ('PROPOSED', 'DECLARED', 'LIFTED', 'REJECTED')),
    starts_at timestamptz,
    planned_end_on date,
    lifted_at timestamptz,
    document text check (length(document) <= 200),
    document_on date,
    directive_id uuid,
    lift_document text check (length(lift_document) <= 200),
    lift_document_on date,
    lift_directive_id uuid,
    responsible text check (length(responsible) <= 200),
    phone text check (length(phone) <= 30),
    reason text check (length(reason) <= 500),
    proposed_at timestamptz not null,
    declared_at timestamptz,
    version int not null default 1,
    check ((state in ('DECLARED', 'LIFTED')) = (starts_at is not null)),
    check ((state = 'LIFTED') = (lifted_at is not null)),
    check (lifted_at >= starts_at)
);
create index zones_unit on zones.zones (unit_id, state);
create index zones_outbreak on zones.zones (outbreak_id) where outbreak_id is not null;

-- Where a zone lay from when on: each adjustment is a new row with its document. Never changed.
create table zones.extents (
    id uuid primary key,
    zone_id uuid not null references zones.zones (id),
    unit_id int not null,
    valid_from timestamptz not null,
    hamlets text[] not null,
    hamlet_keys text[] not null,
    households uuid[] not null,
    -- RFC 7946: WGS 84, longitude first, outer rings counter-clockwise
    shape jsonb,
    area_km2 double precision,
    -- what somebody estimated, where the register of people cannot count
    typed_households int check (typed_households between 0 and 100000),
    typed_people int check (typed_people between 0 and 1000000),
    document text check (length(document) <= 200),
    document_on date,
    reason text check (length(reason) <= 500),
    recorded_at timestamptz not null,
    login text not null,
    unique (zone_id, valid_from)
);

-- What happened to a zone, in words of a kind; never changed.
create table zones.happenings (
    id uuid primary key,
    zone_id uuid not null references zones.zones (id),
    unit_id int not null,
    kind text not null check (kind in ('PROPOSED', 'DECLARED', 'NOTIFIED', 'ADJUSTED', 'CASE_INSIDE', 'LIFTED', 'REJECTED')),
    at timestamptz not null,
    case_id uuid,
    detail text check (length(detail) <= 1000),
    recorded_at timestamptz not null,
    login text not null
);
create index happenings_zone on zones.happenings (zone_id, at);
create unique index happenings_case on zones.happenings (zone_id, case_id) where case_id is not null;

-- A place that is guarded: a checkpoint of a zone, a hospital, an isolation site.
create table zones.posts (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    zone_id uuid references zones.zones (id),
    kind text not null check (kind in ('ZONE', 'FIELD_HOSPITAL', 'MEDICAL_CENTRE', 'ISOLATION_SITE', 'OTHER')),
    name text not null check (length(name) between 1 and 200),
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    from_on date not null,
    to_on date,
    check ((kind = 'ZONE') = (zone_id is not null)),
    check ((latitude is null) = (longitude is null)),
    check (to_on >= from_on)
);
create index posts_unit on zones.posts (unit_id, kind);
create index posts_zone on zones.posts (zone_id) where zone_id is not null;

create table zones.guards (
    id uuid primary key,
    post_id uuid not null references zones.posts (id),
    unit_id int not null,
    service text not null check (service in ('POLICE', 'MILITARY', 'BORDER', 'MILITIA', 'HEALTH', 'COMMUNITY')),
    shift text not null check (shift in ('ALL_DAY', 'MORNING', 'AFTERNOON', 'NIGHT')),
    people int not null check (people between 1 and 1000),
    from_on date not null,
    to_on date,
    check (to_on >= from_on)
);
create index guards_post on zones.guards (post_id);

-- What a zone needs and what was brought; each note stays.
create table zones.supplies (
    id uuid primary key,
    zone_id uuid not null references zones.zones (id),
    unit_id int not null,
    item text not null check (length(item) between 1 and 120),
    counted_in text not null check (length(counted_in) between 1 and 30),
    kind text not null check (kind in ('NEEDED', 'DELIVERED')),
    amount numeric(12, 2) not null check (amount > 0),
    note text check (length(note) <= 300),
    at timestamptz not null,
    login text not null
);
create index supplies_zone on zones.supplies (zone_id, at);

create table zones.disinfections (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    zone_id uuid references zones.zones (id),
    place text not null check (length(place) between 1 and 200),
    area_m2 int not null check (area_m2 between 1 and 10000000),
    -- the row of the norm that the amounts were computed with, and the strength of the product in % of active chlorine
    norm text not null,
    strength numeric(4, 1) not null check (strength between 1 and 100),
    litres numeric(12, 1) not null,
    chloramine_kg numeric(12, 3) not null,
    planned_on date not null,
    done_at timestamptz,
    done_by text check (length(done_by) <= 200),
    used_kg numeric(12, 3),
    evidence text check (length(evidence) <= 300),
    cancelled_at timestamptz,
    reason text check (length(reason) <= 300),
    recorded_at timestamptz not null,
    login text not null,
    check (done_at is null or cancelled_at is null)
);
create index disinfections_unit on zones.disinfections (unit_id, planned_on);
create index disinfections_zone on zones.disinfections (zone_id, done_at desc) where zone_id is not null;

-- Which directive's measures apply where and when. Public: no policy.
create table zones.measures (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    regime text not null,
    from_on date not null,
    to_on date,
    -- which part of the unit, where not all of it
    part text check (length(part) <= 300),
    document text not null check (length(document) <= 200),
    document_on date,
    directive_id uuid,
    end_document text check (length(end_document) <= 200),
    recorded_at timestamptz not null,
    login text not null,
    version int not null default 1,
    check (to_on >= from_on)
);
create index measures_unit on zones.measures (unit_id, from_on);
grant select, insert, update on zones.measures to vungxanh_app;

do $$
declare t text;
begin
    foreach t in array array['outbreaks', 'outbreak_cases', 'outbreak_steps', 'zones', 'extents', 'happenings', 'posts',
            'guards', 'supplies', 'disinfections'] loop
        execute format('alter table zones.%I enable row level security', t);
        execute format('alter table zones.%I force row level security', t);
        execute format('create policy jurisdiction on zones.%I using (unit_id between access.scope_from() and '
            || 'access.scope_to() and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;
grant select, insert, update on zones.outbreaks, zones.outbreak_cases, zones.zones, zones.posts, zones.guards,
    zones.disinfections to vungxanh_app;
grant select, insert on zones.outbreak_steps, zones.extents, zones.happenings, zones.supplies to vungxanh_app;

-- What other rooms may join with: the zones that were ever in force.
create view zones.published_zones with (security_invoker = true) as
    select id, unit_id, kind, name, disease, outbreak_id, starts_at, planned_end_on, lifted_at
      from zones.zones where state in ('DECLARED', 'LIFTED');
grant select on zones.published_zones to vungxanh_app;
