-- Where patients are treated, with beds by kind, and the way of each patient from the request for a bed to the discharge.
create schema treatment;
grant usage on schema treatment to vungxanh_app;

-- Not about people: every office may see what there is.
create table treatment.facilities (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9-]{2,20}$'),
    name text not null check (length(name) between 2 and 200),
    kind text not null check (kind in ('HOSPITAL', 'FIELD_HOSPITAL', 'ICU_CENTRE', 'MOBILE_STATION', 'HOME_CARE')),
    unit_id int not null references adminunits.units (id),
    -- a hospital outside, to which patients are referred; its beds are not counted here
    outside boolean not null default false,
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    address text check (length(address) <= 300),
    phone text check (length(phone) <= 30),
    opened_on date not null,
    closed_on date,
    version int not null default 1,
    check (closed_on is null or closed_on >= opened_on),
    check ((latitude is null) = (longitude is null))
);

-- What a facility is equipped with from a day on; the latest row of a day or before it counts.
create table treatment.capacities (
    facility_id uuid not null references treatment.facilities (id),
    valid_from date not null,
    tier int not null check (tier between 1 and 5),
    ordinary int not null check (ordinary between 0 and 20000),
    oxygen int not null check (oxygen between 0 and 20000),
    icu int not null check (icu between 0 and 20000),
    ventilators int not null default 0 check (ventilators between 0 and 20000),
    -- litres a minute that can be given at once
    oxygen_lpm int not null default 0 check (oxygen_lpm between 0 and 10000000),
    entered_at timestamptz not null,
    entered_by text not null,
    primary key (facility_id, valid_from)
);

create table treatment.wards (
    id uuid primary key,
    facility_id uuid not null references treatment.facilities (id),
    name text not null check (length(name) between 1 and 100),
    unique (facility_id, name)
);

create table treatment.beds (
    id uuid primary key,
    facility_id uuid not null references treatment.facilities (id),
    ward_id uuid not null references treatment.wards (id),
    code text not null check (length(code) between 1 and 20),
    kind text not null check (kind in ('ORDINARY', 'OXYGEN', 'ICU')),
    -- taken out of use, such as for repair
    out_since date,
    out_reason text check (length(out_reason) <= 200),
    unique (facility_id, code)
);
create index beds_ward on treatment.beds (ward_id);

create table treatment.vehicles (
    id uuid primary key,
    plate text not null unique check (plate ~ '^[0-9A-ZĐ. -]{4,20}$'),
    name text not null check (length(name) between 2 and 100),
    owner text check (length(owner) <= 200),
    unit_id int not null references adminunits.units (id),
    -- a wall between driver and patient
    partition boolean not null,
    active boolean not null default true
);

-- One treatment of one person, from the admission to its end, through however many facilities.
create table treatment.admissions (
    id uuid primary key,
    person_id uuid not null,
    -- under which record it was entered, while that differs
    recorded_person_id uuid,
    case_id uuid,
    -- where the person lives, where the person lies now, who sent the person there: each of the three may see it
    unit_id int not null references adminunits.units (id),
    facility_unit_id int not null,
    sender_unit_id int,
    facility_id uuid not null references treatment.facilities (id),
    bed_kind text not null check (bed_kind in ('ORDINARY', 'OXYGEN', 'ICU')),
    admitted_at timestamptz not null,
    -- at the admission; what came later stands in the observations
    first_severity text not null,
    severity text not null check (severity in ('NONE', 'MILD', 'MODERATE', 'SEVERE', 'CRITICAL')),
    severity_at timestamptz not null,
    pregnant boolean not null default false,
    comorbidities text[] not null default '{}',
    expected_on date,
    ended_at timestamptz,
    ended_as text check (ended_as in ('RECOVERED', 'DIED', 'LEFT')),
    end_place text check (length(end_place) <= 200),
    end_cause text check (length(end_cause) <= 500),
    -- under which dated rule, and why against it
    end_rule text,
    end_override text check (length(end_override) <= 500),
    watch_days int not null default 0,
    cancelled_at timestamptz,
    cancelled_reason text check (length(cancelled_reason) <= 500),
    entered_at timestamptz not null,
    entered_by text not null,
    version int not null default 1,
    check ((ended_at is null) = (ended_as is null)),
    check (ended_at is null or ended_at >= admitted_at),
    constraint admitted_once exclude using gist (person_id with =, tstzrange(admitted_at, ended_at) with &&)
        where (cancelled_at is null)
);
create index admissions_unit on treatment.admissions (unit_id, admitted_at desc, id);
create index admissions_person on treatment.admissions (person_id, admitted_at desc);
create index admissions_case on treatment.admissions (case_id) where case_id is not null;

-- Where the patient lay from when until when; a new row for another bed, another kind of bed, another facility.
create table treatment.stays (
    id uuid primary key,
    admission_id uuid not null references treatment.admissions (id),
    unit_id int not null,
    facility_id uuid not null references treatment.facilities (id),
    facility_unit_id int not null,
    bed_id uuid references treatment.beds (id),
    bed_kind text not null check (bed_kind in ('ORDINARY', 'OXYGEN', 'ICU')),
    from_at timestamptz not null,
    until_at timestamptz,
    -- why the patient came here from the stay before
    reason text check (length(reason) <= 500),
    check (until_at is null or until_at >= from_at),
    constraint bed_taken exclude using gist (bed_id with =, tstzrange(from_at, until_at) with &&) where (bed_id is not null),
    constraint in_one_place exclude using gist (admission_id with =, tstzrange(from_at, until_at) with &&)
);
create index stays_admission on treatment.stays (admission_id, from_at);
create index stays_facility on treatment.stays (facility_id, from_at);

-- How the patient was, as seen at the bed; a wrong entry is replaced by a later one and kept.
create table treatment.observations (
    id uuid primary key,
    admission_id uuid not null references treatment.admissions (id),
    unit_id int not null,
    facility_unit_id int not null,
    observed_at timestamptz not null,
    severity text not null check (severity in ('NONE', 'MILD', 'MODERATE', 'SEVERE', 'CRITICAL')),
    symptoms boolean not null,
    temperature numeric(3, 1) check (temperature between 30 and 45),
    spo2 int check (spo2 between 30 and 100),
    device text check (device in ('ROOM_AIR', 'CANNULA', 'MASK', 'HIGH_FLOW', 'NON_INVASIVE', 'VENTILATOR', 'ECMO')),
    note text check (length(note) <= 1000),
    replaces uuid references treatment.observations (id),
    entered_at timestamptz not null,
    entered_by text not null
);
create index observations_admission on treatment.observations (admission_id, observed_at desc);
create unique index observations_replaced on treatment.observations (replaces) where replaces is not null;

-- Consultations, telehealth and plain notes.
create table treatment.notes (
    id uuid primary key,
    admission_id uuid not null references treatment.admissions (id),
    unit_id int not null,
    facility_unit_id int not null,
    kind text not null check (kind in ('CONSULTATION', 'TELEHEALTH', 'NOTE')),
    held_at timestamptz not null,
    people text check (length(people) <= 300),
    link text check (length(link) <= 500),
    text text not null check (length(text) between 1 and 2000),
    entered_at timestamptz not null,
    entered_by text not null
);
create index notes_admission on treatment.notes (admission_id, held_at desc);

-- A transfer that was proposed, until it is done or given up.
create table treatment.transfers (
    id uuid primary key,
    admission_id uuid not null references treatment.admissions (id),
    unit_id int not null,
    facility_unit_id int not null,
    to_unit_id int not null,
    from_facility_id uuid not null references treatment.facilities (id),
    to_facility_id uuid not null references treatment.facilities (id),
    to_kind text not null check (to_kind in ('ORDINARY', 'OXYGEN', 'ICU')),
    reason text not null check (length(reason) between 3 and 500),
    proposed_at timestamptz not null,
    proposed_by text not null,
    done_at timestamptz,
    given_up_at timestamptz,
    given_up_reason text check (length(given_up_reason) <= 500),
    check (done_at is null or given_up_at is null)
);
create unique index transfers_open on treatment.transfers (admission_id) where done_at is null and given_up_at is null;
create index transfers_to on treatment.transfers (to_facility_id) where done_at is null and given_up_at is null;

-- Somebody needs a bed: opened by the program when a case is confirmed, or by hand.
create table treatment.requests (
    id uuid primary key,
    person_id uuid not null,
    recorded_person_id uuid,
    case_id uuid not null,
    unit_id int not null references adminunits.units (id),
    facility_unit_id int,
    severity text not null,
    age int,
    pregnant boolean not null default false,
    comorbidities text[] not null default '{}',
    -- what the dated rule said, under which row
    tier int not null,
    bed_kind text not null,
    rule text not null,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'DEPARTED', 'ARRIVED', 'CLOSED', 'WITHDRAWN')),
    suggested_facility_id uuid references treatment.facilities (id),
    facility_id uuid references treatment.facilities (id),
    accepted_kind text,
    vehicle_id uuid references treatment.vehicles (id),
    refused_by uuid[] not null default '{}',
    reason text check (length(reason) <= 500),
    requested_at timestamptz not null,
    accepted_at timestamptz,
    departed_at timestamptz,
    arrived_at timestamptz,
    admission_id uuid references treatment.admissions (id),
    version int not null default 1
);
create unique index requests_case on treatment.requests (case_id) where state in ('OPEN', 'ACCEPTED', 'DEPARTED');
create index requests_unit on treatment.requests (unit_id, requested_at desc);
create index requests_open on treatment.requests (state, requested_at) where state in ('OPEN', 'ACCEPTED', 'DEPARTED');

-- What happened to a request, and what was corrected after an admission. Never changed.
create table treatment.changes (
    id bigint generated always as identity primary key,
    subject_id uuid not null,
    unit_id int not null,
    facility_unit_id int,
    at timestamptz not null,
    login text not null,
    what text not null check (length(what) <= 100),
    before text,
    after text,
    reason text check (length(reason) <= 500)
);
create index changes_subject on treatment.changes (subject_id, at);

do $$
declare t text;
begin
    execute 'create policy jurisdiction on treatment.admissions using ((select access.scope()) @> unit_id
        or (select access.scope()) @> facility_unit_id or (select access.scope()) @> sender_unit_id)';
    execute 'create policy jurisdiction on treatment.transfers using ((select access.scope()) @> unit_id
        or (select access.scope()) @> facility_unit_id or (select access.scope()) @> to_unit_id)';
    foreach t in array array['stays', 'observations', 'notes', 'requests', 'changes'] loop
        execute format('create policy jurisdiction on treatment.%I using ((select access.scope()) @> unit_id
            or (select access.scope()) @> facility_unit_id)', t);
    end loop;
    foreach t in array array['admissions', 'transfers', 'stays', 'observations', 'notes', 'requests', 'changes'] loop
        execute format('alter table treatment.%I enable row level security', t);
        execute format('alter table treatment.%I force row level security', t);
    end loop;
end $$;

grant select, insert, update on treatment.facilities, treatment.capacities, treatment.wards, treatment.beds,
    treatment.vehicles, treatment.admissions, treatment.stays, treatment.transfers, treatment.requests to vungxanh_app;
grant select, insert on treatment.observations, treatment.notes, treatment.changes to vungxanh_app;

-- Records of these persons, wherever they live, follow the register; two treatments at one time stay apart for a human.
create function treatment.follow_persons(persons uuid[]) returns void language plpgsql as $$
declare
    reader text[] := array[current_setting('app.scope', true), current_setting('app.scope_from', true),
        current_setting('app.scope_to', true)];
begin
    perform set_config('app.scope', '{(,)}', true), set_config('app.scope_from', '-2147483648', true),
        set_config('app.scope_to', '2147483647', true);
    update treatment.admissions a
       set person_id = s.survivor, recorded_person_id = nullif(s.recorded, s.survivor)
      from (select o.id, coalesce(o.recorded_person_id, o.person_id) as recorded,
                   people.survivor_of(coalesce(o.recorded_person_id, o.person_id)) as survivor
              from treatment.admissions o where o.person_id = any (persons)) s
     where a.id = s.id and a.person_id <> s.survivor
       and not exists (select 1 from treatment.admissions t
                        where t.person_id = s.survivor and t.id <> a.id and t.cancelled_at is null
                          and a.cancelled_at is null
                          and tstzrange(t.admitted_at, t.ended_at) && tstzrange(a.admitted_at, a.ended_at));
    update treatment.requests r
       set person_id = s.survivor, recorded_person_id = nullif(s.recorded, s.survivor)
      from (select o.id, coalesce(o.recorded_person_id, o.person_id) as recorded,
                   people.survivor_of(coalesce(o.recorded_person_id, o.person_id)) as survivor
              from treatment.requests o where o.person_id = any (persons)) s
     where r.id = s.id and r.person_id <> s.survivor;
    perform set_config('app.scope', reader[1], true), set_config('app.scope_from', reader[2], true),
        set_config('app.scope_to', reader[3], true);
end $$;
grant execute on function treatment.follow_persons(uuid[]) to vungxanh_app;

-- What other rooms may join with; the reader's jurisdiction applies.
create view treatment.published_admissions with (security_invoker = true) as
    select id, person_id, case_id, unit_id, facility_id, facility_unit_id, bed_kind, severity, admitted_at, ended_at, ended_as,
           watch_days
      from treatment.admissions
     where cancelled_at is null;
grant select on treatment.published_admissions to vungxanh_app;

-- How many beds are taken, and which, counts also whom the reader may not see; numbers and beds only leave.
create function treatment.occupied(facility uuid, kind text) returns int language plpgsql as $$
declare
    reader text := current_setting('app.scope', true);
    taken int;
begin
    perform set_config('app.scope', '{(,)}', true);
    select count(*) into taken from treatment.stays s
     where s.facility_id = facility and s.until_at is null and (kind is null or s.bed_kind = kind);
    perform set_config('app.scope', reader, true);
    return taken;
end $$;
grant execute on function treatment.occupied(uuid, text) to vungxanh_app;

create function treatment.taken_beds(facility uuid, at timestamptz) returns uuid[] language plpgsql as $$
declare
    reader text := current_setting('app.scope', true);
    taken uuid[];
begin
    perform set_config('app.scope', '{(,)}', true);
    select coalesce(array_agg(s.bed_id), '{}') into taken from treatment.stays s
     where s.facility_id = facility and s.bed_id is not null and tstzrange(s.from_at, s.until_at) && tstzrange(at, null);
    perform set_config('app.scope', reader, true);
    return taken;
end $$;
grant execute on function treatment.taken_beds(uuid, timestamptz) to vungxanh_app;
