create schema committee;
grant usage on schema committee to vungxanh_app;

create table committee.messages (
    id uuid primary key,
    -- the unit of whoever wrote it
    unit_id int not null,
    -- whose members are expected to read it: the writer's unit, and the units below or above that are addressed
    readers int4multirange not null,
    kind text not null check (kind in ('ANNOUNCEMENT', 'QUESTION', 'DECISION')),
    title text not null check (btrim(title) <> ''),
    body text not null,
    urgent boolean not null,
    pinned boolean not null default false,
    author uuid not null,
    at timestamptz not null,
    search_key text not null
);
create index messages_at on committee.messages (at desc);
alter table committee.messages enable row level security;
alter table committee.messages force row level security;
create policy jurisdiction on committee.messages using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
create policy addressed on committee.messages for select using (readers && (select access.scope()));
grant select, insert, update on committee.messages to vungxanh_app;

-- What hangs on a message is seen by who sees the message.
create table committee.answers (
    id uuid primary key,
    message_id uuid not null references committee.messages,
    unit_id int not null,
    author uuid not null,
    at timestamptz not null,
    body text not null check (btrim(body) <> '')
);
create index answers_of on committee.answers (message_id, at);
alter table committee.answers enable row level security;
alter table committee.answers force row level security;
create policy with_its_message on committee.answers using (
    exists (select from committee.messages m where m.id = message_id));
grant select, insert on committee.answers to vungxanh_app;

create table committee.receipts (
    message_id uuid not null references committee.messages,
    staff_id uuid not null,
    unit_id int not null,
    at timestamptz not null,
    primary key (message_id, staff_id)
);
create index receipts_staff on committee.receipts (staff_id);
alter table committee.receipts enable row level security;
alter table committee.receipts force row level security;
create policy with_its_message on committee.receipts using (
    exists (select from committee.messages m where m.id = message_id));
grant select, insert on committee.receipts to vungxanh_app;

create table committee.files (
    id uuid primary key,
    message_id uuid not null references committee.messages,
    name text not null,
    media_type text not null,
    bytes bytea not null check (length(bytes) between 1 and 20971520)
);
create index files_of on committee.files (message_id);
alter table committee.files enable row level security;
alter table committee.files force row level security;
create policy with_its_message on committee.files using (
    exists (select from committee.messages m where m.id = message_id));
grant select, insert on committee.files to vungxanh_app;

create table committee.meetings (
    id uuid primary key,
    unit_id int not null,
    readers int4multirange not null,
    title text not null check (btrim(title) <> ''),
    starts_at timestamptz not null,
    place text not null,
    video_link text check (video_link ~ '^https://'),
    chair text not null,
    secretary text not null,
    agenda text not null,
    minutes text not null default '',
    called_by uuid not null,
    version int not null default 1
);
create index meetings_at on committee.meetings (starts_at desc);
alter table committee.meetings enable row level security;
alter table committee.meetings force row level security;
create policy jurisdiction on committee.meetings using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
create policy addressed on committee.meetings for select using (readers && (select access.scope()));
grant select, insert, update on committee.meetings to vungxanh_app;

create table committee.participants (
    meeting_id uuid not null references committee.meetings,
    place int not null,
    name text not null check (btrim(name) <> ''),
    attended boolean not null default true,
    primary key (meeting_id, place)
);
alter table committee.participants enable row level security;
alter table committee.participants force row level security;
create policy with_its_meeting on committee.participants using (
    exists (select from committee.meetings m where m.id = meeting_id));
grant select, insert, delete on committee.participants to vungxanh_app;

create table committee.decisions (
    id uuid primary key,
    meeting_id uuid not null references committee.meetings,
    place int not null,
    words text not null check (btrim(words) <> ''),
    -- who is to do it; a task needs both
    unit_id int,
    office text,
    due_on date,
    -- the task that it became, of the room tasks; once
    task_id uuid,
    unique (meeting_id, place)
);
alter table committee.decisions enable row level security;
alter table committee.decisions force row level security;
create policy with_its_meeting on committee.decisions using (
    exists (select from committee.meetings m where m.id = meeting_id));
grant select, insert, update on committee.decisions to vungxanh_app;
