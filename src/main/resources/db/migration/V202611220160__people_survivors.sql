-- Under which record a person stands now, merges upon merges; who was never merged, or is not registered, under the own.
create function people.survivor_of(person uuid) returns uuid language sql stable as $$
    with recursive chain (id, next) as (
        select p.id, p.merged_into from people.persons p where p.id = person
        union all
        select p.id, p.merged_into from chain c join people.persons p on p.id = c.next)
    select coalesce((select id from chain where next is null), person)
$$;
grant execute on function people.survivor_of(uuid) to vungxanh_app;
