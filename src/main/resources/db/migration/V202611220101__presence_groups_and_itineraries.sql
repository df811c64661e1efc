-- People who are together by what they are: a household, a shift, a class, a room, a trip in one vehicle.
create table presence.groups (
    number int generated always as identity primary key,
    id uuid not null unique,
    kind smallint not null,
    name text not null check (name <> '' and length(name) <= 200),
    name_key text not null,
    place int references presence.places (number),
    unit_id int not null references adminunits.units (id),
    -- the household of the register that this group mirrors
    household_id uuid unique,
    created_at timestamptz not null,
    created_by uuid not null
);
create index groups_unit on presence.groups (unit_id, kind, name_key);

create table presence.memberships (
    "group" int not null references presence.groups (number),
    person int not null references presence.subjects (number),
    from_on date not null,
    to_on date,
    unit_id int not null,
    seq bigint not null,
    primary key ("group", person, from_on),
    check (to_on >= from_on)
);
create index memberships_person on presence.memberships (person, from_on) include ("group", to_on);
create index memberships_seq on presence.memberships (seq);

-- Where a case was, as the case said it or as it was drawn on the map. Never deleted: replaced as a whole.
create table presence.stops (
    id uuid primary key,
    case_id uuid not null,
    unit_id int not null,
    ordinal int not null,
    place int references presence.places (number),
    what text check (length(what) <= 300),
    lat double precision check (lat between -90 and 90),
    lon double precision check (lon between -180 and 180),
    from_at timestamptz not null,
    to_at timestamptz,
    transport text,
    note text check (length(note) <= 1000),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    replaced_at timestamptz,
    check (place is not null or what is not null or lat is not null),
    check ((lat is null) = (lon is null)),
    check (to_at >= from_at)
);
create index stops_case on presence.stops (case_id, from_at) where replaced_at is null;

do $$
declare one text;
begin
    foreach one in array array['groups', 'memberships', 'stops'] loop
        execute format('alter table presence.%I enable row level security', one);
        execute format('alter table presence.%I force row level security', one);
        execute format('create policy jurisdiction on presence.%I using (unit_id between access.scope_from() and '
            || 'access.scope_to() and (select access.scope()) @> unit_id)', one);
    end loop;
end $$;
grant select, insert, update on presence.groups, presence.memberships, presence.stops to vungxanh_app;
