-- A case stands under the surviving record of its person; under which it was recorded is kept while the two differ, so
-- that parting the records puts everything back.
alter table cases.cases add recorded_person_id uuid;

-- Cases of these persons, wherever they live, follow the register. Told twice, the second time finds nothing to do.
create function cases.follow_persons(persons uuid[]) returns void language plpgsql as $$
declare
    reader text[] := array[current_setting('app.scope', true), current_setting('app.scope_from', true),
        current_setting('app.scope_to', true)];
begin
    perform set_config('app.scope', '{(,)}', true), set_config('app.scope_from', '-2147483648', true),
        set_config('app.scope_to', '2147483647', true);
    update cases.cases c
       set person_id = s.survivor, recorded_person_id = nullif(s.recorded, s.survivor)
      from (select f.id, f.recorded, people.survivor_of(f.recorded) as survivor
              from (select o.id, coalesce(o.recorded_person_id, o.person_id) as recorded
                      from cases.cases o left join people.published_persons p on p.id = o.person_id
                     where o.person_id = any (persons)
                       and (o.recorded_person_id is not null or p.merged_into is not null)) f) s
     where c.id = s.id and c.person_id <> s.survivor;
    perform set_config('app.scope', reader[1], true), set_config('app.scope_from', reader[2], true),
        set_config('app.scope_to', reader[3], true);
end $$;
grant execute on function cases.follow_persons(uuid[]) to vungxanh_app;

create or replace view cases.published_cases with (security_invoker = true) as
    select id, person_id, disease, unit_id, classification, onset_on, sampled_on, confirmed_at, reported_at,
        source, severity, local_code, bn_code, transferred_on, outcome, outcome_on,
        coalesce(recorded_person_id, person_id) as recorded_person_id
    from cases.cases;
