-- Sets of borders: a file that was brought is checked, waits to be looked at, comes into force, may be withdrawn. Those in
-- force lie upon each other by their number; of each unit the uppermost counts.
alter table borders.imports
    add column state     text   not null default 'IN_FORCE'
        check (state in ('REFUSED', 'WAITING', 'IN_FORCE', 'WITHDRAWN', 'DISCARDED')),
    add column effect_no bigint unique,
    add column on_day    date,
    add column features  int    not null default 0,
    add column corners   bigint not null default 0,
    add column bytes     bigint not null default 0,
    add column sha256    text   not null default '',
    add column faults    int    not null default 0,
    add column notes     int    not null default 0,
    add column provinces text[] not null default '{}',
    drop constraint imports_shapes_check,
    drop constraint imports_source_check,
    add constraint shapes_counted check (shapes >= 0),
    add constraint source_of_what_counts check (source <> '' or state not in ('IN_FORCE', 'WITHDRAWN'));
alter table borders.imports alter column state drop default;

update borders.imports i
   set effect_no = o.n
  from (select id, row_number() over (order by imported_at, id) as n from borders.imports) o
 where o.id = i.id;

alter table borders.shapes
    drop constraint shapes_pkey,
    add primary key (import_id, code, valid_from),
    add column drawn bytea; -- as maps show it; null where the shape itself is light enough
create index on borders.shapes (code, valid_from);

-- Whoever decides names the edition that was looked at: two at once are told apart here.
create table borders.edition (
    n bigint not null
);
create unique index edition_is_one on borders.edition ((true));
insert into borders.edition select count(*) from borders.imports;

create table borders.deeds (
    n         bigint generated always as identity primary key,
    import_id uuid        not null references borders.imports,
    became    text        not null,
    done_at   timestamptz not null,
    done_by   text        not null,
    reason    text        not null
);
create index on borders.deeds (import_id);
insert into borders.deeds (import_id, became, done_at, done_by, reason)
select id, 'IN_FORCE', imported_at, imported_by, source from borders.imports order by imported_at, id;

create table borders.findings (
    import_id uuid    not null references borders.imports,
    n         int     not null,
    rule      text    not null,
    noted     boolean not null, -- no reason to refuse the file
    feature   int     not null, -- from 1; 0 for the whole file
    unit      text,
    details   jsonb   not null, -- what its sentence names
    primary key (import_id, n)
);

grant update (state, effect_no, source) on borders.imports to vungxanh_app;
grant select, update on borders.edition to vungxanh_app;
grant select, insert on borders.deeds, borders.findings to vungxanh_app;
revoke update on borders.shapes from vungxanh_app;
