-- Tells the files of an index of this record from those of another database.
alter table presence.position add column record_id uuid not null default gen_random_uuid();

-- As before; new pages are summarised without waiting for a vacuum, so that a catch-up reads the tail only.
create or replace function presence.open_day(of_kind text, of_day date, at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    part text := of_kind || '_' || to_char(of_day, 'YYYYMMDD');
    begins bigint := presence.first_second(of_day);
    ends bigint := presence.first_second(of_day + 1);
    moment text := case of_kind when 'checkins' then 'came' when 'encounters' then 'met' end;
begin
    if moment is null then
        raise exception 'no such record: %', of_kind;
    end if;
    perform pg_advisory_xact_lock(hashtext('presence.days'));
    if to_regclass('presence.' || part) is not null then
        return;
    end if;
    execute format('create table presence.%I (like presence.%I including all, check (%I >= %s and %I < %s))',
        part, of_kind, moment, begins, moment, ends);
    execute format('create unique index %I on presence.%I (id)', part || '_id', part);
    execute format('create index %I on presence.%I using brin (seq) with (pages_per_range = 32, autosummarize = on)',
        part || '_seq', part);
    execute format('create index %I on presence.%I using brin (%I) with (pages_per_range = 32, autosummarize = on)',
        part || '_at', part, moment);
    -- attaching takes no lock that readers would wait for
    execute format('alter table presence.%I attach partition presence.%I for values from (%s) to (%s)',
        of_kind, part, begins, ends);
    insert into presence.days (kind, day, made_at) values (of_kind, of_day, at);
end $$;
