-- What a province prepares for: questions put to the planner, kept with a name, and its own copies of parameter sets.
create schema scenarios;
grant usage on schema scenarios to vungxanh_app;

create table scenarios.plans (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    name text not null check (length(name) between 2 and 120),
    search_key text not null,
    -- the question as it was typed; the answer is reckoned again from today's records whenever it is opened
    question jsonb not null,
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    version int not null default 1,
    unique (unit_id, search_key)
);

create table scenarios.parameter_sets (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    name text not null check (length(name) between 2 and 120),
    search_key text not null,
    based_on text not null,
    -- parameter -> value, only what differs
    changed jsonb not null,
    source text not null check (length(source) between 2 and 300),
    made_on date not null,
    made_at timestamptz not null,
    made_by text not null,
    unique (unit_id, search_key)
);

grant select, insert, update, delete on scenarios.plans to vungxanh_app;
-- a copy that plans stand on is never changed: another copy is made
grant select, insert on scenarios.parameter_sets to vungxanh_app;

alter table scenarios.plans enable row level security;
alter table scenarios.plans force row level security;
create policy jurisdiction on scenarios.plans
    using (unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table scenarios.parameter_sets enable row level security;
alter table scenarios.parameter_sets force row level security;
create policy jurisdiction on scenarios.parameter_sets
    using (unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
