create schema tasks;
grant usage on schema tasks to vungxanh_app;

create table tasks.tasks (
    id uuid primary key,
    -- who owes it: a task without an owner does not exist
    unit_id int not null,
    office text,
    person uuid references access.staff,
    what text not null check (btrim(what) <> ''),
    due_at timestamptz not null,
    because uuid references directives.documents,
    source_room text not null,
    source_reference text not null,
    given_at timestamptz not null,
    given_by uuid not null,
    from_unit int not null,
    state text not null check (state in ('OPEN', 'DONE', 'CONFIRMED', 'WITHDRAWN')),
    -- when the owner said last that it is done
    done_at timestamptz,
    version int not null default 1,
    search_key text not null,
    -- what made it makes it once, however often it is told
    unique (source_room, source_reference)
);
create index tasks_owed on tasks.tasks (unit_id, due_at) where state in ('OPEN', 'DONE');
create index tasks_because on tasks.tasks (because) where because is not null;

alter table tasks.tasks enable row level security;
alter table tasks.tasks force row level security;
create policy jurisdiction on tasks.tasks using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
grant select, insert, update on tasks.tasks to vungxanh_app;

-- What happened to a task, in order; nothing is taken back. The state at an instant is that of the last step before it.
create table tasks.steps (
    id uuid primary key,
    -- two steps of one instant keep their order
    place bigint generated always as identity,
    task_id uuid not null references tasks.tasks,
    unit_id int not null,
    at timestamptz not null,
    kind text not null check (kind in ('GIVEN', 'PROGRESS', 'DONE', 'RETURNED', 'CONFIRMED', 'WITHDRAWN', 'MOVED',
        'REMINDED')),
    staff_id uuid not null,
    words text,
    -- of the program's own reminders: how many there were
    level int,
    unique (task_id, level)
);
create index steps_of on tasks.steps (task_id, at);

alter table tasks.steps enable row level security;
alter table tasks.steps force row level security;
create policy jurisdiction on tasks.steps using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
grant select, insert on tasks.steps to vungxanh_app;
