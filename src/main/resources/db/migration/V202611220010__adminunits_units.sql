create schema adminunits;
grant usage on schema adminunits to vungxanh_app;

-- Ids run in preorder: the subtree of a unit is the ids from id to last_id. Room is left between
-- them, so that hamlets and later units find a place below an existing parent.
create table adminunits.units (
    id                int primary key,
    code              text not null check (code <> ''),
    name              text not null,
    name_key          text not null,
    level             text not null check (level in ('country', 'province', 'district', 'commune', 'hamlet')),
    type              text not null,
    parent_id         int references adminunits.units (id),
    valid_from        date not null,
    valid_to          date,
    population        int check (population >= 0),
    population_source text,
    lat               double precision check (lat between -90 and 90),
    lon               double precision check (lon between -180 and 180),
    area_km2          double precision check (area_km2 > 0),
    last_id           int not null check (last_id >= id),
    unique (code, valid_from),
    check (valid_to is null or valid_to >= valid_from),
    check (parent_id < id)
);
create index units_parent on adminunits.units (parent_id);

create table adminunits.adjacency (
    unit_a    int not null references adminunits.units (id),
    unit_b    int not null references adminunits.units (id),
    border_km double precision not null check (border_km >= 0),
    primary key (unit_a, unit_b),
    check (unit_a < unit_b)
);

create table adminunits.succession (
    old_id int not null references adminunits.units (id),
    new_id int not null references adminunits.units (id),
    part   text not null check (part in ('full', 'partial')),
    primary key (old_id, new_id)
);

create table adminunits.aliases (
    unit_id   int not null references adminunits.units (id),
    alias     text not null,
    alias_key text not null,
    primary key (unit_id, alias)
);

-- Who changed the tree, and how much: append-only.
create table adminunits.imports (
    id         uuid primary key,
    imported_at timestamptz not null,
    imported_by text not null,
    file_name  text not null,
    added      int not null,
    changed    int not null,
    unchanged  int not null
);

grant select, insert, update on adminunits.units to vungxanh_app;
grant select, insert on adminunits.adjacency, adminunits.succession, adminunits.aliases, adminunits.imports to vungxanh_app;
