-- That the demonstration province has been loaded, and from which seed: it happens once for a data folder.
create schema demonstration;
grant usage on schema demonstration to vungxanh_app;

create table demonstration.loads (
    seed bigint primary key,
    loaded_at timestamptz not null
);
grant select, insert on demonstration.loads to vungxanh_app;
