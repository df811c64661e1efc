-- Which hospitals a province can turn over to an epidemic and which districts it treats together: a version is never changed,
-- the next one follows it and holds from a day of its own. What came with the program is version 0 and stands in its tables.
create schema networks;
grant usage on schema networks to vungxanh_app;

create table networks.versions (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    number int not null check (number > 0),
    valid_from date not null,
    hospitals jsonb not null check (jsonb_typeof(hospitals) = 'array'),
    regions jsonb not null check (jsonb_typeof(regions) = 'array'),
    source text not null check (length(source) between 2 and 300),
    made_at timestamptz not null,
    made_by text not null,
    -- of two who make the next one at the same time one is told
    unique (unit_id, number)
);
create index versions_from on networks.versions (unit_id, valid_from desc, number desc);
grant select, insert on networks.versions to vungxanh_app;
alter table networks.versions enable row level security;
alter table networks.versions force row level security;
create policy jurisdiction on networks.versions
    using (unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
