-- Who a person is. Every table carries the commune of residence for the jurisdiction; a telephone is a way to reach
-- somebody and never an identity.
create schema people;
grant usage on schema people to vungxanh_app;

create table people.households (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    hamlet text,
    label text not null,
    label_key text not null,
    unique (unit_id, label_key)
);

create table people.persons (
    id uuid primary key,
    full_name text not null check (full_name <> '' and length(full_name) <= 100),
    name_key text not null,
    sex text check (sex in ('MALE', 'FEMALE')),
    birth_on date,
    birth_year int check (birth_year between 1850 and 2200),
    national_id text check (length(national_id) <= 20),
    nationality text check (length(nationality) <= 60),
    ethnicity text check (length(ethnicity) <= 60),
    occupation text check (length(occupation) <= 120),
    unit_id int not null references adminunits.units (id),
    hamlet text check (length(hamlet) <= 120),
    address text check (length(address) <= 300),
    household_id uuid references people.households (id),
    -- A merge points from the row that is no longer used to the one that is; both rows stay as they were.
    merged_into uuid references people.persons (id),
    external_key text check (length(external_key) <= 120),
    version int not null default 1,
    created_at timestamptz not null,
    check (merged_into <> id),
    check (birth_on is null or (birth_year is not null and birth_year = extract(year from birth_on)))
);
-- Unique within a commune only: an office must not learn from a refused number who lives outside of its jurisdiction.
-- Across communes the matching and the queue of doubtful pairs find them, in the eyes of an office above both.
create unique index persons_national_id on people.persons (national_id, unit_id) where national_id is not null;
create unique index persons_external_key on people.persons (external_key, unit_id) where external_key is not null;
create index persons_match on people.persons (name_key, birth_year, unit_id);
-- No trigram index on name_key: LIKE is not leakproof, so under row-level security the planner never takes it.
create index persons_unit on people.persons (unit_id, name_key);
create index persons_household on people.persons (household_id) where household_id is not null;
create index persons_merged_into on people.persons (merged_into) where merged_into is not null;

create table people.contact_points (
    person_id uuid not null references people.persons (id),
    kind text not null check (kind in ('PHONE', 'EMAIL')),
    value text not null check (length(value) <= 120),
    unit_id int not null,
    recorded_at timestamptz not null,
    primary key (person_id, kind, value)
);
create index contact_points_value on people.contact_points (value);

-- Where a person lived, and when. unit_id is the commune of residence now, place_id the commune of that address.
create table people.addresses (
    id bigint generated always as identity primary key,
    person_id uuid not null references people.persons (id),
    unit_id int not null,
    place_id int not null references adminunits.units (id),
    hamlet text,
    address text,
    from_on date,
    to_on date,
    check (to_on is null or from_on is null or to_on >= from_on)
);
create index addresses_person on people.addresses (person_id);

-- Two persons who may be one. Seen by those who answer for both.
create table people.doubtful_pairs (
    id uuid primary key,
    first_id uuid not null references people.persons (id),
    second_id uuid not null references people.persons (id),
    unit_id int not null,
    other_unit_id int not null,
    reason text not null,
    raised_at timestamptz not null,
    decision text check (decision in ('SAME', 'DIFFERENT')),
    decided_at timestamptz,
    decided_by uuid,
    unique (first_id, second_id),
    check (first_id < second_id),
    check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);
create index doubtful_pairs_open on people.doubtful_pairs (raised_at) where decision is null;
create index doubtful_pairs_second on people.doubtful_pairs (second_id);

create table people.merges (
    id uuid primary key,
    kept_id uuid not null references people.persons (id),
    merged_id uuid not null references people.persons (id),
    unit_id int not null,
    other_unit_id int not null,
    merged_at timestamptz not null,
    merged_by uuid not null,
    undone_at timestamptz,
    undone_by uuid,
    check ((undone_at is null) = (undone_by is null))
);
create unique index merges_standing on people.merges (merged_id) where undone_at is null;
create index merges_kept on people.merges (kept_id);

do $$
declare one text;
begin
    foreach one in array array['households', 'persons', 'contact_points', 'addresses'] loop
        execute format('alter table people.%I enable row level security', one);
        execute format('alter table people.%I force row level security', one);
        execute format('create policy jurisdiction on people.%I using (unit_id between access.scope_from() and '
            || 'access.scope_to() and (select access.scope()) @> unit_id)', one);
    end loop;
    foreach one in array array['doubtful_pairs', 'merges'] loop
        execute format('alter table people.%I enable row level security', one);
        execute format('alter table people.%I force row level security', one);
        execute format('create policy jurisdiction on people.%I using (unit_id between access.scope_from() and '
            || 'access.scope_to() and (select access.scope()) @> unit_id and (select access.scope()) @> other_unit_id)',
            one);
    end loop;
end $$;

grant select, insert, update on people.households, people.persons, people.contact_points, people.addresses,
    people.doubtful_pairs, people.merges to vungxanh_app;

-- What other rooms join with. Merged rows are in it, so that no join loses a record of theirs.
create view people.published_persons with (security_invoker = true) as
    select id, full_name, name_key, sex, birth_year, birth_on, unit_id, hamlet, household_id, merged_into,
           coalesce(merged_into, id) as person_id, national_id
      from people.persons;
grant select on people.published_persons to vungxanh_app;
