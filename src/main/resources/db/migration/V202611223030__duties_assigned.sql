-- Which unit enters what by when, where the Committee or CDC says other than the default; who confirmed that there was
-- nothing to enter; who was reminded. No row is about a person.
create schema duties;
grant usage on schema duties to vungxanh_app;

-- For one source and one kind of holder inside a unit, from a day on: enter at these hours of a day, or every so many hours.
create table duties.assignments (
    id uuid primary key,
    source text not null check (length(source) between 1 and 40),
    -- each unit of this level within the unit, each keeper (laboratory, hospital, site, post) there, or the unit alone
    holder text not null check (holder in ('PROVINCE', 'DISTRICT', 'COMMUNE', 'KEEPER', 'UNIT')),
    unit_id int not null references adminunits.units (id),
    -- hours of the day by which the entry stands, or the longest time between two entries; neither where the unit is relieved
    hours smallint[] not null default '{}',
    every_hours int check (every_hours between 1 and 720),
    relieved boolean not null default false,
    silent_hours int not null check (silent_hours between 1 and 2160),
    valid_from date not null,
    valid_to date,
    basis text not null check (length(basis) between 3 and 200),
    assigned_at timestamptz not null,
    assigned_by text not null,
    version int not null default 1,
    check (valid_to >= valid_from),
    check (relieved = (cardinality(hours) = 0 and every_hours is null)),
    check (cardinality(hours) = 0 or every_hours is null),
    check (0 <= all (hours) and 23 >= all (hours)),
    -- two who assign the same at once: one of them is told
    constraint assigned_once exclude using gist (source with =, holder with =, unit_id with =,
        daterange(valid_from, valid_to, '[]') with &&)
);
create index assignments_unit on duties.assignments (unit_id);

-- "Không phát sinh": an entry that says there was nothing to enter.
create table duties.nothing_new (
    id uuid primary key,
    source text not null,
    unit_id int not null references adminunits.units (id),
    keeper uuid,
    said_at timestamptz not null,
    said_by text not null,
    note text check (length(note) <= 300)
);
create index nothing_new_source on duties.nothing_new (source, unit_id, said_at);

-- One reminder for each time that something fell due, however many people press the button.
create table duties.reminders (
    id uuid primary key,
    source text not null,
    unit_id int not null references adminunits.units (id),
    keeper uuid,
    due_at timestamptz not null,
    reminded_at timestamptz not null,
    reminded_by text not null,
    task_id uuid,
    constraint reminded_once unique nulls not distinct (source, unit_id, keeper, due_at)
);
create index reminders_unit on duties.reminders (unit_id, reminded_at desc);

grant select, insert, update, delete on duties.assignments to vungxanh_app;
grant select, insert on duties.nothing_new to vungxanh_app;
grant select, insert, update on duties.reminders to vungxanh_app;
