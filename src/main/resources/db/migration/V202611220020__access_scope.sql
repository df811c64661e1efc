-- For whom a transaction works. The program sets app.scope, app.scope_from, app.scope_to and app.staff when a
-- transaction begins; unset or empty reads as null, and a policy that compares with null shows no row.
create schema access;
grant usage on schema access to vungxanh_app;

-- Plain SQL functions that are stable and not strict: PostgreSQL inlines them, so that the bounds of the interval
-- become an index condition.
create function access.scope() returns int4multirange
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.scope', true), '')::int4multirange $$;

create function access.scope_from() returns int
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.scope_from', true), '')::int $$;

create function access.scope_to() returns int
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.scope_to', true), '')::int $$;

create function access.staff() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.staff', true), '')::uuid $$;

-- Who saw and wrote what. Written in the transaction that reads or writes, never changed afterwards.
create table access.audit_entries (
    id uuid primary key,
    at timestamptz not null,
    staff_id uuid not null,
    login text not null,
    unit_id int not null,
    deed text not null check (deed in ('SAW', 'WROTE', 'EXPORTED')),
    what text not null,
    subjects uuid[] not null,
    detail text
);

create index audit_entries_subjects on access.audit_entries using gin (subjects);
create index audit_entries_staff on access.audit_entries (staff_id, at desc);
create index audit_entries_at on access.audit_entries (at desc);

alter table access.audit_entries enable row level security;
alter table access.audit_entries force row level security;
create policy jurisdiction on access.audit_entries using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);

create function access.refuse_change() returns trigger
    language plpgsql
    as $$ begin raise exception 'an audit entry is never changed'; end $$;

create trigger audit_entries_stay before update or delete on access.audit_entries
    for each row execute function access.refuse_change();
create trigger audit_entries_stay_whole before truncate on access.audit_entries
    for each statement execute function access.refuse_change();

grant select, insert on access.audit_entries to vungxanh_app;
