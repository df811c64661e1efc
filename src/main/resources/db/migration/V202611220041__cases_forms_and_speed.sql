-- A sender's own id is told apart within a commune: an office must not learn from a refused row who lives outside of its
-- jurisdiction. Within it, the intake finds the case by its reference wherever it lives.
alter table cases.cases drop constraint cases_external_ref_key;
create unique index cases_external_ref on cases.cases (external_ref, unit_id) where external_ref is not null;

-- A national code is given once in the country. Whether one is given may be asked beyond the own jurisdiction; the answer
-- names no person.
create function cases.holders_of(codes text[]) returns table (bn_code text, case_id uuid) language plpgsql as $$
declare
    reader text[] := array[current_setting('app.scope', true), current_setting('app.scope_from', true),
        current_setting('app.scope_to', true)];
begin
    perform set_config('app.scope', '{(,)}', true), set_config('app.scope_from', '-2147483648', true),
        set_config('app.scope_to', '2147483647', true);
    return query select c.bn_code, c.id from cases.cases c where c.bn_code = any (codes);
    perform set_config('app.scope', reader[1], true), set_config('app.scope_from', reader[2], true),
        set_config('app.scope_to', reader[3], true);
end $$;
grant execute on function cases.holders_of(text[]) to vungxanh_app;

-- Grows with every transaction that wrote cases: what was counted before is counted again after it, and only then.
create table cases.ticks (
    id bigint generated always as identity primary key,
    n bigint not null
);
grant select, insert, update, delete on cases.ticks to vungxanh_app;

-- One row a transaction; now and then the old rows are added up in one, which leaves their sum as it was.
create function cases.tick() returns trigger language plpgsql as $$
declare
    present text := pg_current_xact_id()::text;
    latest bigint;
begin
    if coalesce(current_setting('cases.ticked', true), '') <> present then
        perform set_config('cases.ticked', present, true);
        insert into cases.ticks (n) values (1) returning id into latest;
        if latest % 200 = 0 then
            with gone as (
                delete from cases.ticks
                 where id in (select id from cases.ticks where id < latest for update skip locked)
                returning n)
            insert into cases.ticks (n) select sum(n) from gone having count(*) > 0;
        end if;
    end if;
    return null;
end $$;
create trigger ticks after insert or update or delete on cases.cases for each statement execute function cases.tick();
