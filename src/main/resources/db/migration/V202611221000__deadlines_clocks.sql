-- Legal clocks that run: what has to be done until when, and when it was done. Regime and due time are kept as they
-- were when the clock started: a later change of the data does not rewrite what was owed.
create schema deadlines;
grant usage on schema deadlines to vungxanh_app;

create table deadlines.clocks (
    clock text not null,
    subject uuid not null,
    unit_id int not null,
    regime text not null,
    started_at timestamptz not null,
    due_at timestamptz not null,
    met_at timestamptz,
    -- what asked for it was withdrawn
    stopped_at timestamptz,
    recorded_at timestamptz not null,
    -- from when it counts: a notice owed before its event is known before it
    known_at timestamptz not null generated always as (least(started_at, recorded_at)) stored,
    primary key (subject, clock)
);
create index clocks_due on deadlines.clocks (unit_id, due_at) include (clock, met_at, stopped_at, known_at);
create index clocks_open on deadlines.clocks (due_at, unit_id) where met_at is null and stopped_at is null;

alter table deadlines.clocks enable row level security;
alter table deadlines.clocks force row level security;
create policy jurisdiction on deadlines.clocks using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
grant select, insert, update on deadlines.clocks to vungxanh_app;
