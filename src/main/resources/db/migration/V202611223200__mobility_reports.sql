-- What telecom operators say of a day: sums of subscribers by unit and between units. No person, no telephone is in here,
-- and a cell that is too small is kept without its figures.
create schema mobility;
grant usage on schema mobility to vungxanh_app;

create table mobility.loads (
    id uuid primary key,
    recorded_at timestamptz not null,
    login text not null
);

-- A cell is never changed: what corrects it is a new row, and the old one says until when it was believed.
create table mobility.days (
    day date not null,
    operator text not null check (length(operator) between 1 and 40),
    unit_id int not null references adminunits.units (id),
    total int,
    stationary int,
    away int,
    load_id uuid not null references mobility.loads (id),
    recorded_at timestamptz not null,
    replaced_at timestamptz,
    check ((total is null) = (stationary is null) and (total is null) = (away is null)),
    check (stationary >= 0 and away >= 0 and stationary + away <= total),
    check (replaced_at >= recorded_at)
);
create unique index days_believed on mobility.days (day, operator, unit_id) where replaced_at is null;
create index days_asked on mobility.days (day, unit_id);

create table mobility.flows (
    day date not null,
    operator text not null check (length(operator) between 1 and 40),
    from_unit_id int not null references adminunits.units (id),
    to_unit_id int not null references adminunits.units (id),
    subscribers int check (subscribers >= 0),
    load_id uuid not null references mobility.loads (id),
    recorded_at timestamptz not null,
    replaced_at timestamptz,
    check (from_unit_id <> to_unit_id),
    check (replaced_at >= recorded_at)
);
create unique index flows_believed on mobility.flows (day, operator, from_unit_id, to_unit_id) where replaced_at is null;

grant select, insert on mobility.loads to vungxanh_app;
grant select, insert on mobility.days to vungxanh_app;
grant select, insert on mobility.flows to vungxanh_app;
grant update (replaced_at) on mobility.days to vungxanh_app;
grant update (replaced_at) on mobility.flows to vungxanh_app;
