-- Road posts: where they stand and since when, who stands there, and who and what passed.
create schema checkpoints;
grant usage on schema checkpoints to vungxanh_app;

create table checkpoints.posts (
    id uuid primary key,
    unit_id int not null,
    code text not null unique check (length(code) between 1 and 20),
    name text not null check (length(name) between 1 and 200),
    road text not null check (length(road) <= 120),
    kind text not null check (kind in ('GATE', 'DISTRICT', 'COMMUNE', 'MOBILE')),
    latitude double precision,
    longitude double precision,
    recorded_at timestamptz not null,
    login text not null
);

-- A post is opened and closed by a document, and may be opened again.
create table checkpoints.openings (
    id uuid primary key,
    post_id uuid not null references checkpoints.posts,
    unit_id int not null,
    opened_at timestamptz not null,
    document text not null check (length(document) <= 200),
    closed_at timestamptz,
    close_document text check (length(close_document) <= 200),
    check (closed_at > opened_at)
);
create unique index openings_one on checkpoints.openings (post_id) where closed_at is null;

create table checkpoints.rosters (
    id uuid primary key,
    post_id uuid not null references checkpoints.posts,
    unit_id int not null,
    service text not null,
    shift text not null,
    people int not null check (people between 1 and 1000),
    from_on date not null,
    to_on date,
    check (to_on >= from_on)
);
create index rosters_post on checkpoints.rosters (post_id, from_on);

-- One vehicle, or people on foot, at one post at one instant. The id is the sender's own: sent twice, it is kept once.
create table checkpoints.passages (
    id uuid primary key,
    post_id uuid not null references checkpoints.posts,
    unit_id int not null,
    -- whose office expects them; null when they go out of the province or nobody knows
    to_unit_id int,
    passed_at timestamptz not null,
    recorded_at timestamptz not null,
    direction text not null check (direction in ('IN', 'OUT')),
    vehicle text not null check (vehicle in ('MOTORBIKE', 'CAR', 'BUS', 'TRUCK', 'AMBULANCE', 'ON_FOOT', 'OTHER')),
    plate text check (length(plate) <= 15),
    disinfected boolean not null,
    from_unit_id int,
    from_place text not null check (length(from_place) <= 200),
    to_place text not null check (length(to_place) <= 200),
    people int not null check (people between 1 and 60),
    channel text not null check (channel in ('PAGE', 'API', 'FIELD', 'PAPER')),
    content_hash text not null,
    staff_id uuid not null,
    login text not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_reason text check (length(withdrawn_reason) <= 500),
    -- when names, numbers and the plate were taken out of the record
    forgotten_at timestamptz
);
create index passages_post on checkpoints.passages (post_id, passed_at desc);
create index passages_unit on checkpoints.passages (unit_id, passed_at desc);
create index passages_plate on checkpoints.passages (plate, passed_at desc) where plate is not null;

create table checkpoints.travellers (
    id uuid primary key,
    passage_id uuid not null references checkpoints.passages,
    unit_id int not null,
    to_unit_id int,
    seat int not null,
    -- companions of somebody who passes need no name; whoever is kept does
    name text check (length(name) <= 100),
    name_key text,
    birth_year int check (birth_year between 1890 and 2100),
    sex text check (sex in ('MALE', 'FEMALE')),
    national_id text check (length(national_id) <= 20),
    phone text check (length(phone) <= 20),
    person_id uuid,
    temperature numeric(3, 1) check (temperature between 30 and 45),
    symptoms boolean not null,
    stayed text not null check (length(stayed) <= 300),
    tested_on date,
    declaration text check (length(declaration) <= 40),
    -- why the place where the traveller comes from matters: the list, a directive, a zone, an outbreak
    affected text check (affected in ('LIST', 'DIRECTIVE', 'LOCKED', 'ZONE', 'OUTBREAK')),
    affected_unit_id int,
    affected_note text,
    proposed text not null check (proposed in ('PASS', 'HOME', 'CENTRAL', 'REFUSED', 'HOSPITAL')),
    rule text not null,
    decision text not null check (decision in ('PASS', 'HOME', 'CENTRAL', 'REFUSED', 'HOSPITAL')),
    reason text check (length(reason) <= 500),
    isolation_id uuid,
    unique (passage_id, seat)
);
create index travellers_number on checkpoints.travellers (national_id) where national_id is not null;
create index travellers_person on checkpoints.travellers (person_id) where person_id is not null;
create index travellers_name on checkpoints.travellers (name_key text_pattern_ops) where name_key is not null;

do $$
declare t text;
begin
    foreach t in array array['posts', 'openings', 'rosters'] loop
        execute format('alter table checkpoints.%I enable row level security', t);
        execute format('alter table checkpoints.%I force row level security', t);
        execute format('create policy jurisdiction on checkpoints.%I using (unit_id between access.scope_from() '
            || 'and access.scope_to() and (select access.scope()) @> unit_id)', t);
    end loop;
    -- The office of the post, and the office where the traveller goes to.
    foreach t in array array['passages', 'travellers'] loop
        execute format('alter table checkpoints.%I enable row level security', t);
        execute format('alter table checkpoints.%I force row level security', t);
        execute format('create policy jurisdiction on checkpoints.%I using ((select access.scope()) @> unit_id '
            || 'or (select access.scope()) @> to_unit_id)', t);
    end loop;
end $$;
grant select, insert on checkpoints.posts to vungxanh_app;
grant select, insert, update on checkpoints.openings, checkpoints.rosters to vungxanh_app;
grant select, insert on checkpoints.passages, checkpoints.travellers to vungxanh_app;
-- What was noted is never changed, only taken back, linked, and forgotten when the policy says so.
grant update (withdrawn_at, withdrawn_by, withdrawn_reason, forgotten_at, plate, content_hash) on checkpoints.passages to vungxanh_app;
grant update (isolation_id, person_id, name, name_key, birth_year, national_id, phone, stayed, declaration, reason)
    on checkpoints.travellers to vungxanh_app;

-- Affected places that somebody added to the list that comes with the program. Public: no policy.
create table checkpoints.affected_areas (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    level text not null check (level in ('CENTRAL', 'DIRECTIVE', 'CASES')),
    from_on date not null,
    to_on date,
    source text not null check (length(source) between 1 and 300),
    recorded_at timestamptz not null,
    login text not null,
    check (to_on >= from_on)
);
create index affected_areas_unit on checkpoints.affected_areas (unit_id);
grant select, insert, update on checkpoints.affected_areas to vungxanh_app;

-- How long names, numbers and plates of those who only passed are kept; the counts stay.
create table checkpoints.retention_policies (
    valid_from date primary key,
    days int not null check (days between 1 and 3650),
    source text not null
);
insert into checkpoints.retention_policies values
    ('2020-01-01', 30, 'Đề xuất: 30 ngày, hai lần thời gian ủ bệnh dài nhất; chưa có văn bản, đơn vị quyết định');
grant select on checkpoints.retention_policies to vungxanh_app;
