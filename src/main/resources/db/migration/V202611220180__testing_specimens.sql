-- Orders, sampling sessions, tubes, the tests of the persons in them, laboratories and results.
create schema testing;
grant usage on schema testing to vungxanh_app;

-- Not about people: every office may see which laboratory can do what.
create table testing.laboratories (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9-]{2,20}$'),
    name text not null check (length(name) between 2 and 200),
    unit_id int not null references adminunits.units (id),
    -- an institute outside, to which samples are sent
    reference boolean not null default false,
    -- tubes in 24 hours, as the laboratory promises and at most
    single_per_day int not null check (single_per_day >= 0),
    most_per_day int not null,
    -- people in 24 hours when their samples are pooled
    pooled_per_day int not null check (pooled_per_day >= 0),
    -- more than none: its positive PCR is a confirmation
    confirmatory_per_day int not null check (confirmatory_per_day >= 0),
    kinds text[] not null,
    active boolean not null default true,
    version int not null default 1,
    check (most_per_day >= single_per_day)
);
grant select, insert, update on testing.laboratories to vungxanh_app;

create table testing.orders (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    -- one person, or a place with as many as are planned
    person_id uuid,
    place text check (length(place) <= 200),
    planned int check (planned between 1 and 1000000),
    purpose text not null,
    kind text not null,
    disease text not null,
    pool_size int not null default 1 check (pool_size between 1 and 100),
    due_on date not null,
    note text check (length(note) <= 500),
    -- who asked, so that the same request twice is one order: "pool:<tube>:<person>"
    reference text check (length(reference) <= 200),
    ordered_at timestamptz not null,
    ordered_by text not null,
    done_at timestamptz,
    cancelled_at timestamptz,
    cancelled_reason text,
    check (person_id is not null or place is not null),
    check (done_at is null or cancelled_at is null)
);
create unique index orders_reference on testing.orders (reference, unit_id) where reference is not null;
create index orders_due on testing.orders (unit_id, due_on) where done_at is null and cancelled_at is null;
create index orders_person on testing.orders (person_id) where person_id is not null;

create table testing.sessions (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    place text not null check (length(place) between 2 and 200),
    purpose text not null,
    kind text not null,
    disease text not null,
    pool_size int not null check (pool_size between 1 and 100),
    order_id uuid references testing.orders (id),
    opened_at timestamptz not null,
    opened_by text not null,
    closed_at timestamptz
);
create index sessions_unit on testing.sessions (unit_id, opened_at desc);

create table testing.shipments (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    lab_unit_id int not null references adminunits.units (id),
    laboratory_id uuid not null references testing.laboratories (id),
    carrier text check (length(carrier) <= 200),
    tubes int not null,
    sent_at timestamptz not null,
    sent_by text not null
);
create index shipments_unit on testing.shipments (unit_id, sent_at desc);
create index shipments_laboratory on testing.shipments (laboratory_id, sent_at desc);

create table testing.runs (
    id uuid primary key,
    lab_unit_id int not null references adminunits.units (id),
    laboratory_id uuid not null references testing.laboratories (id),
    machine text check (length(machine) <= 100),
    tubes int not null,
    started_at timestamptz not null,
    started_by text not null
);
create index runs_laboratory on testing.runs (laboratory_id, started_at desc);

-- A tube: of one person, or a pool of several.
create table testing.specimens (
    id uuid primary key,
    barcode text not null unique check (barcode ~ '^[A-Z0-9-]{4,40}$'),
    -- where it was taken
    unit_id int not null references adminunits.units (id),
    laboratory_id uuid references testing.laboratories (id),
    lab_unit_id int,
    session_id uuid references testing.sessions (id),
    shipment_id uuid references testing.shipments (id),
    run_id uuid references testing.runs (id),
    -- the tubes that a laboratory put together into this one point at it
    pooled_in uuid references testing.specimens (id),
    kind text not null,
    purpose text not null,
    disease text not null,
    people int not null check (people between 1 and 1000),
    source text not null check (source in ('STAFF', 'SELF', 'LABORATORY')),
    kit text check (length(kit) <= 100),
    photo text check (length(photo) <= 300),
    video text check (length(video) <= 300),
    sampled_at timestamptz not null,
    sent_at timestamptz,
    received_at timestamptz,
    refused_at timestamptz,
    refused_reason text check (length(refused_reason) <= 200),
    result text check (result in ('POSITIVE', 'NEGATIVE', 'UNCLEAR', 'INVALID')),
    ct numeric(4, 2),
    resulted_at timestamptz,
    released_at timestamptz,
    check ((result is null) = (resulted_at is null)),
    check (released_at is null or result in ('POSITIVE', 'NEGATIVE'))
);
create index specimens_unit on testing.specimens (unit_id, sampled_at desc, id);
create index specimens_session on testing.specimens (session_id) where session_id is not null;
create index specimens_open on testing.specimens (laboratory_id, received_at)
    where released_at is null and refused_at is null and laboratory_id is not null;
create index specimens_laboratory on testing.specimens (laboratory_id, sampled_at desc, id);
create index specimens_pool on testing.specimens (pooled_in) where pooled_in is not null;

-- One person's test: what a tube says about one of those in it.
create table testing.tests (
    id uuid primary key,
    specimen_id uuid not null references testing.specimens (id),
    person_id uuid not null,
    -- where the person lives, where the sample was taken, where the laboratory is: each of the three may see it
    unit_id int not null references adminunits.units (id),
    place_unit_id int not null,
    lab_unit_id int,
    laboratory_id uuid,
    barcode text not null,
    kind text not null,
    purpose text not null,
    disease text not null,
    people int not null,
    sampled_at timestamptz not null,
    -- POOL_POSITIVE: somebody in the tube has it, and everybody of it is sampled again
    result text check (result in ('POSITIVE', 'NEGATIVE', 'POOL_POSITIVE')),
    ct numeric(4, 2),
    resulted_at timestamptz,
    released_at timestamptz,
    -- a positive PCR of a tube of one person, done where positives are confirmed
    conclusive boolean not null default false,
    -- the first conclusive positive of this person's illness: what "cases found by testing" counts
    first_positive boolean not null default false,
    unique (specimen_id, person_id)
);
create index tests_unit on testing.tests (unit_id, sampled_at desc, id);
create index tests_person on testing.tests (person_id, sampled_at desc);
create index tests_figures on testing.tests (unit_id, released_at)
    include (sampled_at, people, result, first_positive, kind, disease, laboratory_id);

-- Every result as it came, corrected ones too. Never changed.
create table testing.results (
    id uuid primary key,
    specimen_id uuid not null references testing.specimens (id),
    unit_id int not null,
    lab_unit_id int,
    laboratory_id uuid,
    result text not null,
    ct numeric(4, 2),
    resulted_at timestamptz not null,
    via text not null check (via in ('HAND', 'FILE', 'HL7', 'API', 'SELF', 'POOL')),
    -- the sender's own number of the message or run
    reference text check (length(reference) <= 100),
    -- what a correction says
    reason text check (length(reason) <= 300),
    entered_at timestamptz not null,
    entered_by text not null
);
create index results_specimen on testing.results (specimen_id, entered_at);

-- A result that could not be taken is kept with the rule that it breaks, until somebody has dealt with it.
create table testing.set_aside (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    laboratory_id uuid,
    barcode text not null check (length(barcode) <= 100),
    said text not null check (length(said) <= 300),
    via text not null,
    rule text not null,
    set_aside_at timestamptz not null,
    login text not null,
    settled_at timestamptz,
    settled_by text,
    settled_note text check (length(settled_note) <= 300)
);
create index set_aside_open on testing.set_aside (unit_id, set_aside_at desc) where settled_at is null;

-- The last number given to a printed label of a year.
create table testing.label_counters (
    year int primary key,
    last int not null
);

do $$
declare t text;
begin
    foreach t in array array['orders', 'sessions', 'set_aside'] loop
        execute format('create policy jurisdiction on testing.%I using (unit_id between access.scope_from() and access.scope_to()
            and (select access.scope()) @> unit_id)', t);
    end loop;
    execute 'create policy jurisdiction on testing.runs using ((select access.scope()) @> lab_unit_id)';
    foreach t in array array['shipments', 'specimens', 'results'] loop
        execute format('create policy jurisdiction on testing.%I using ((select access.scope()) @> unit_id
            or (select access.scope()) @> lab_unit_id)', t);
    end loop;
    execute 'create policy jurisdiction on testing.tests using ((select access.scope()) @> unit_id
        or (select access.scope()) @> place_unit_id or (select access.scope()) @> lab_unit_id)';
    foreach t in array array['orders', 'sessions', 'set_aside', 'runs', 'shipments', 'specimens', 'results', 'tests'] loop
        execute format('alter table testing.%I enable row level security', t);
        execute format('alter table testing.%I force row level security', t);
    end loop;
end $$;

grant select, insert, update on testing.orders, testing.sessions, testing.specimens, testing.set_aside,
    testing.label_counters to vungxanh_app;
grant select, insert, update, delete on testing.tests to vungxanh_app;
grant delete on testing.specimens to vungxanh_app;
grant select, insert on testing.shipments, testing.runs, testing.results to vungxanh_app;

-- A barcode is used once in the country. Whether one is used may be asked beyond the own jurisdiction.
create function testing.used_barcodes(codes text[]) returns setof text language plpgsql as $$
declare
    reader text := current_setting('app.scope', true);
begin
    perform set_config('app.scope', '{(,)}', true);
    return query select s.barcode from testing.specimens s where s.barcode = any (codes);
    perform set_config('app.scope', reader, true);
end $$;
grant execute on function testing.used_barcodes(text[]) to vungxanh_app;
