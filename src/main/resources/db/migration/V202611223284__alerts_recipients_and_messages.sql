-- Who is told by a message when the level of a unit becomes another one, and what each was told.
create schema alerts;
grant usage on schema alerts to vungxanh_app;

-- Somebody of an office, with the telephone of the office's choice. Told of the unit and of all below it.
create table alerts.recipients (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    name text not null check (length(name) between 2 and 120),
    office text not null check (length(office) <= 120),
    phone text not null check (phone ~ '^\+?[0-9]{9,15}$'),
    -- told when a unit comes to this level or a worse one, or leaves it for a better one
    least int not null check (least between 1 and 4),
    entered_at timestamptz not null,
    entered_by text not null,
    ended_at timestamptz,
    ended_by text
);
create unique index recipients_once on alerts.recipients (unit_id, phone) where ended_at is null;
alter table alerts.recipients enable row level security;
alter table alerts.recipients force row level security;
create policy jurisdiction on alerts.recipients using (unit_id between access.scope_from() and access.scope_to()
    and (select access.scope()) @> unit_id);
grant select, insert, update on alerts.recipients to vungxanh_app;

-- One for each change and recipient: the key decides when news comes twice.
create table alerts.messages (
    id uuid primary key,
    recipient_id uuid not null references alerts.recipients (id),
    -- of the recipient
    unit_id int not null references adminunits.units (id),
    about_unit_id int not null references adminunits.units (id),
    disease text not null,
    regime text not null,
    before int not null,
    after int not null,
    changed_at timestamptz not null,
    queued_at timestamptz not null,
    sent_at timestamptz,
    failed boolean not null default false,
    constraint told_once unique (recipient_id, about_unit_id, disease, regime, changed_at)
);
create index messages_waiting on alerts.messages (queued_at) where sent_at is null;
create index messages_unit on alerts.messages (unit_id, queued_at desc);
alter table alerts.messages enable row level security;
alter table alerts.messages force row level security;
create policy jurisdiction on alerts.messages using (unit_id between access.scope_from() and access.scope_to()
    and (select access.scope()) @> unit_id);
grant select, insert, update on alerts.messages to vungxanh_app;
