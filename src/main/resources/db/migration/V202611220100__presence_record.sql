create schema presence;
grant usage on schema presence to vungxanh_app;

-- How long raw presence is kept. Dated, for it is a policy and not a constant.
create table presence.retention_policies (
    valid_from date primary key,
    days int not null check (days between 14 and 400),
    source text not null
);
insert into presence.retention_policies values ('2020-01-01', 25,
    'Đề xuất của dự án: cửa sổ phơi nhiễm 14 ngày + cách ly 14 ngày bớt phần trùng; chưa có văn bản pháp luật ấn định');
grant select on presence.retention_policies to vungxanh_app;

-- People as numbers: a check-in without the register tells nobody's name.
create table presence.subjects (
    number int generated always as identity primary key,
    person_id uuid not null unique,
    unit_id int not null,
    -- after a merger in the register: the number that goes on
    same_as int references presence.subjects (number),
    check (same_as <> number)
);
create index subjects_same_as on presence.subjects (same_as) where same_as is not null;
grant select, insert, update on presence.subjects to vungxanh_app;

-- A zone that people share: a work line, a room, a hall, a vehicle; not a whole building.
create table presence.places (
    number int generated always as identity primary key,
    id uuid not null unique,
    name text not null check (name <> '' and length(name) <= 200),
    name_key text not null,
    kind smallint not null,
    unit_id int not null references adminunits.units (id),
    lat double precision check (lat between -90 and 90),
    lon double precision check (lon between -180 and 180),
    closed_space boolean,
    capacity int check (capacity > 0),
    -- mean over the sealed days on which anybody was there; kept when a day is sealed
    visits_per_day int not null default 0,
    created_at timestamptz not null,
    created_by uuid not null,
    check ((lat is null) = (lon is null))
);
create index places_unit on presence.places (unit_id, name_key);
create index places_name on presence.places using gin (name_key gin_trgm_ops);
grant select, insert, update on presence.places to vungxanh_app;

create table presence.place_days (
    place int not null references presence.places (number),
    day date not null,
    visits int not null,
    primary key (place, day)
);
create index place_days_day on presence.place_days (day);
grant select, insert, update, delete on presence.place_days to vungxanh_app;

-- The last number given to an event of any kind. Its row lock makes the order of numbers the order of commits.
create table presence.position (
    one boolean primary key default true check (one),
    last_seq bigint not null
);
insert into presence.position (last_seq) values (0);
grant select, update on presence.position to vungxanh_app;

-- The raw record. COPY does not work with row-level security, so there is no policy: the program may add and nothing else,
-- and reads through the views below. came and went are seconds since 1970; a partition is a day in Vietnam.
create table presence.checkins (
    seq bigint not null,
    came bigint not null,
    went bigint,
    id uuid not null,
    person int not null,
    place int not null
) partition by range (came);
create table presence.encounters (
    seq bigint not null,
    met bigint not null,
    id uuid not null,
    first int not null,
    second int not null,
    seconds int not null,
    signal smallint not null
) partition by range (met);
grant insert on presence.checkins, presence.encounters to vungxanh_app;

create table presence.days (
    kind text not null check (kind in ('checkins', 'encounters')),
    day date not null,
    made_at timestamptz not null,
    sealed_at timestamptz,
    events bigint,
    primary key (kind, day)
);
grant select on presence.days to vungxanh_app;

-- The only ways to the raw record. Tracing crosses every border, so these show all or nothing: rows only for a transaction
-- that works for the whole country. The condition has no column, so it is checked once and costs a probe nothing.
create view presence.visits as
    select seq, id, person, place, came, went from presence.checkins
     where '{(,)}'::int4multirange <@ access.scope();
create view presence.nearness as
    select seq, id, first, second, met, seconds, signal from presence.encounters
     where '{(,)}'::int4multirange <@ access.scope();
-- What an office may read for itself: stays at its own places, and of its own people.
create view presence.own_visits with (security_barrier = true) as
    select v.person, v.place, v.came, v.went
      from presence.checkins v
      join presence.subjects s on s.number = v.person
      join presence.places p on p.number = v.place
     where access.scope() @> p.unit_id or access.scope() @> s.unit_id;
grant select on presence.visits, presence.nearness, presence.own_visits to vungxanh_app;

-- The program's role owns nothing, so what only an owner can do is done by these functions.
create function presence.first_second(day date) returns bigint
    language sql immutable set search_path = pg_catalog, pg_temp
    as $$ select extract(epoch from (day::timestamp at time zone 'Asia/Ho_Chi_Minh'))::bigint $$;

create function presence.open_day(of_kind text, of_day date, at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    part text := of_kind || '_' || to_char(of_day, 'YYYYMMDD');
    begins bigint := presence.first_second(of_day);
    ends bigint := presence.first_second(of_day + 1);
    moment text := case of_kind when 'checkins' then 'came' when 'encounters' then 'met' end;
begin
    if moment is null then
        raise exception 'no such record: %', of_kind;
    end if;
    perform pg_advisory_xact_lock(hashtext('presence.days'));
    if to_regclass('presence.' || part) is not null then
        return;
    end if;
    execute format('create table presence.%I (like presence.%I including all, check (%I >= %s and %I < %s))',
        part, of_kind, moment, begins, moment, ends);
    execute format('create unique index %I on presence.%I (id)', part || '_id', part);
    execute format('create index %I on presence.%I using brin (seq) with (pages_per_range = 32)', part || '_seq', part);
    execute format('create index %I on presence.%I using brin (%I) with (pages_per_range = 32)', part || '_at', part, moment);
    -- attaching takes no lock that readers would wait for
    execute format('alter table presence.%I attach partition presence.%I for values from (%s) to (%s)',
        of_kind, part, begins, ends);
    insert into presence.days (kind, day, made_at) values (of_kind, of_day, at);
end $$;

-- A day that is over gets the covering b-trees of the probes. Late events still find their way in.
create function presence.seal_day(of_kind text, of_day date, at timestamptz) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    part text := of_kind || '_' || to_char(of_day, 'YYYYMMDD');
    counted bigint;
begin
    perform pg_advisory_xact_lock(hashtext('presence.days'));
    if to_regclass('presence.' || part) is null then
        return 0;
    end if;
    if of_kind = 'checkins' then
        execute format('create index if not exists %I on presence.%I (place, came) include (person, went)', part || '_place', part);
        execute format('create index if not exists %I on presence.%I (person, came) include (place, went)', part || '_person', part);
    else
        execute format('create index if not exists %I on presence.%I (first, met) include (second, seconds, signal)', part || '_first', part);
        execute format('create index if not exists %I on presence.%I (second, met) include (first, seconds, signal)', part || '_second', part);
    end if;
    execute format('select count(*) from presence.%I', part) into counted;
    execute format('analyze presence.%I', part);
    update presence.days set sealed_at = at, events = counted where kind = of_kind and day = of_day;
    return counted;
end $$;

-- Drops what the policy of that day no longer allows to be kept; never more.
create function presence.forget(today date) returns setof date
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    keep int;
    one record;
begin
    select days into keep from presence.retention_policies where valid_from <= today order by valid_from desc limit 1;
    if keep is null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('presence.days'));
    for one in select kind, day from presence.days where day < today - keep order by day, kind loop
        execute format('drop table if exists presence.%I', one.kind || '_' || to_char(one.day, 'YYYYMMDD'));
        delete from presence.days where kind = one.kind and day = one.day;
        return next one.day;
    end loop;
    delete from presence.place_days where day < today - keep;
end $$;

revoke all on function presence.open_day(text, date, timestamptz), presence.seal_day(text, date, timestamptz),
    presence.forget(date) from public;
grant execute on function presence.open_day(text, date, timestamptz), presence.seal_day(text, date, timestamptz),
    presence.forget(date) to vungxanh_app;
