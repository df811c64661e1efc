-- Telephones without a network: what they are, what came from them, what is still missing, what contradicts.
create schema field;
grant usage on schema field to vungxanh_app;

create table field.devices (
    id uuid primary key,
    -- whose supervisors answer for it: the unit of whoever used it last while it held nothing of another's
    unit_id int not null,
    name text not null check (length(name) between 1 and 80),
    -- who used it last
    staff_id uuid not null,
    login text not null,
    registered_at timestamptz not null,
    contact_at timestamptz not null,
    -- the telephone's clock at that contact, and what must be added to it
    device_time timestamptz,
    clock_offset_ms bigint not null default 0,
    -- the highest number that it ever gave to something
    highest_seq bigint not null default 0,
    -- everything up to here has arrived
    complete_to bigint not null default 0,
    missing_count bigint not null default 0,
    -- what it says of itself, such as {"draft": 1, "ready": 3}
    held jsonb not null default '{}',
    drafts int not null default 0,
    -- since when it holds anything that the program does not have
    holding_since timestamptz,
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'LOST', 'BLOCKED')),
    state_at timestamptz,
    state_by text,
    -- somebody tried to use it although it is lost or blocked
    refused_at timestamptz,
    refused_login text
);
create index devices_unit on field.devices (unit_id, contact_at);

create table field.device_users (
    device_id uuid not null references field.devices,
    staff_id uuid not null,
    unit_id int not null,
    login text not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (device_id, staff_id)
);
create index device_users_login on field.device_users (device_id, login);

-- One row for each form that arrived and was written with its room's rows, in one transaction. Never changed: only the
-- room's answer is added before that transaction ends.
create table field.items (
    id uuid primary key,
    unit_id int not null,
    device_id uuid not null references field.devices,
    seq bigint not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    kind text not null,
    form_version int not null,
    base bigint,
    outcome text not null check (outcome in ('STORED', 'MERGED')),
    receipt text not null unique,
    -- what the room wrote, as it names it
    receipt_of text,
    -- by the program's clock, and by the telephone's
    captured_at timestamptz not null,
    device_captured_at timestamptz not null,
    author_id uuid not null,
    author text not null,
    sent_by text not null,
    way text not null check (way in ('APP', 'API', 'FILE', 'DESK')),
    received_at timestamptz not null
);
create index items_device on field.items (device_id, seq);
create index items_unit on field.items (unit_id, received_at desc);

-- The words of an item, as long as they may be needed to compare: the retention says how long.
create table field.payloads (
    item_id uuid primary key,
    unit_id int not null,
    payload text not null,
    received_at timestamptz not null
);
create index payloads_received on field.payloads (received_at);

-- Numbers that the user of a telephone threw away.
create table field.discards (
    device_id uuid not null references field.devices,
    seq bigint not null,
    unit_id int not null,
    said_at timestamptz not null,
    primary key (device_id, seq)
);

-- What was refused, so that the office can help; the words stay on the telephone. The same refusal is noted once.
create table field.rejections (
    item_id text not null,
    hash text not null,
    rule text not null,
    unit_id int not null,
    device_id uuid not null references field.devices,
    seq bigint,
    kind text,
    field text not null,
    author text not null,
    rejected_at timestamptz not null,
    primary key (device_id, item_id, hash, rule)
);
create index rejections_unit on field.rejections (unit_id, rejected_at desc);

-- What contradicts something else: kept until somebody decides, and after.
create table field.candidates (
    id uuid primary key,
    item_id uuid not null,
    unit_id int not null,
    device_id uuid not null references field.devices,
    seq bigint not null,
    hash text not null,
    kind text not null,
    form_version int not null,
    base bigint,
    payload text not null,
    captured_at timestamptz not null,
    device_captured_at timestamptz not null,
    author_id uuid not null,
    author text not null,
    sent_by text not null,
    way text not null,
    received_at timestamptz not null,
    -- the same id with other words, or fields that somebody else changed meanwhile
    reason text not null check (reason in ('SAME_ID', 'FIELDS')),
    version bigint,
    fields jsonb not null,
    decided_at timestamptz,
    decided_by text,
    decision text check (decision in ('KEPT', 'MERGED', 'TAKEN')),
    note text,
    receipt text,
    check ((decided_at is null) = (decision is null)),
    unique (item_id, hash)
);
create index candidates_open on field.candidates (unit_id, received_at) where decided_at is null;
create index candidates_device on field.candidates (device_id, seq);

create function field.written_once() returns trigger language plpgsql as $$
begin
    raise exception 'a receipt is written once';
end $$;
create trigger written_once before update on field.items for each row when (old.receipt_of is not null)
    execute function field.written_once();

create table field.retention_policies (
    valid_from date primary key,
    payload_days int not null check (payload_days >= 7),
    candidate_days int not null check (candidate_days >= 28),
    source text not null
);
insert into field.retention_policies values
    ('2020-01-01', 28, 90, 'Own rule: four weeks for comparing, a quarter after the decision for what contradicted');

do $$
declare t text;
begin
    foreach t in array array['devices', 'device_users', 'items', 'payloads', 'discards', 'rejections', 'candidates'] loop
        execute format('alter table field.%I enable row level security', t);
        execute format('alter table field.%I force row level security', t);
        execute format('create policy jurisdiction on field.%I using (unit_id between access.scope_from() and access.scope_to()
            and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;

grant select, insert, update on field.devices, field.device_users to vungxanh_app;
grant select, insert on field.items, field.discards, field.rejections to vungxanh_app;
grant select, insert, delete on field.payloads, field.candidates to vungxanh_app;
grant update (decided_at, decided_by, decision, note, receipt, version, fields) on field.candidates to vungxanh_app;
grant update (receipt_of) on field.items to vungxanh_app;
grant select on field.retention_policies to vungxanh_app;
