-- Official borders of units. A code means a unit only together with its first day. Public facts: no row-level security.
create schema borders;
grant usage on schema borders to vungxanh_app;

-- Who brought which file, append-only.
create table borders.imports (
    id          uuid primary key,
    imported_at timestamptz not null,
    imported_by text not null,
    file_name   text not null,
    source      text not null check (source <> ''),
    shapes      int not null check (shapes > 0)
);

create table borders.shapes (
    code       text not null,
    valid_from date not null,
    shape      bytea not null, -- well-known binary, WGS 84, longitude first
    area_km2   double precision not null check (area_km2 > 0),
    import_id  uuid not null references borders.imports,
    primary key (code, valid_from),
    foreign key (code, valid_from) references adminunits.units (code, valid_from)
);

grant select, insert on borders.imports to vungxanh_app;
grant select, insert, update, delete on borders.shapes to vungxanh_app;
