-- A death is known to all rooms through the register: nobody orders a sample, a stay or a visit for somebody who died.
alter table people.persons add died_on date;
create or replace view people.published_persons with (security_invoker = true) as
    select id, full_name, name_key, sex, birth_year, birth_on, unit_id, hamlet, household_id, merged_into,
           coalesce(merged_into, id) as person_id, national_id, died_on
      from people.persons;
