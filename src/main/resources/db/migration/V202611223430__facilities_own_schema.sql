-- The register of facilities, their equipment, wards and beds becomes a room of its own. Foreign keys and views follow the
-- tables; what names a table in words is written anew.
create schema facilities;
grant usage on schema facilities to vungxanh_app;
alter table treatment.facilities set schema facilities;
alter table treatment.capacities set schema facilities;
alter table treatment.wards set schema facilities;
alter table treatment.beds set schema facilities;

-- What other rooms may join with. No persons.
create view facilities.published_facilities with (security_invoker = true) as
    select id, code, name, kind, unit_id, outside, opened_on, closed_on from facilities.facilities;

create view facilities.published_beds with (security_invoker = true) as
    select b.id, b.facility_id, w.name as ward, b.code, b.kind, b.out_since
      from facilities.beds b left join facilities.wards w on w.id = b.ward_id;

-- A facility that is open has a reason to enter its beds; what was entered of its equipment counts.
create view facilities.published_watch with (security_invoker = true) as
    select 'beds'::text as source, f.unit_id, f.id as keeper, f.name as keeper_name, null::timestamptz as entered_at,
        f.opened_on::timestamp at time zone 'Asia/Ho_Chi_Minh' as held_from,
        (f.closed_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as held_to
      from facilities.facilities f where not f.outside
    union all
    select 'beds', f.unit_id, f.id, f.name, c.entered_at, null, null
      from facilities.capacities c join facilities.facilities f on f.id = c.facility_id where not f.outside;

grant select on facilities.published_facilities, facilities.published_beds, facilities.published_watch to vungxanh_app;

-- What is entered of patients counts for the beds too.
create or replace view treatment.published_watch with (security_invoker = true) as
    select source, unit_id, keeper, keeper_name, entered_at, held_from, held_to from facilities.published_watch
    union all
    select 'beds', f.unit_id, f.id, f.name, a.entered_at, null, null
      from treatment.admissions a join facilities.published_facilities f on f.id = a.facility_id where not f.outside
    union all
    select 'beds', f.unit_id, f.id, f.name, o.entered_at, null, null
      from treatment.observations o join treatment.admissions a on a.id = o.admission_id
      join facilities.published_facilities f on f.id = a.facility_id where not f.outside;

do $$
begin
    execute replace(pg_get_functiondef('demonstration.date_entries(timestamptz)'::regprocedure),
        'update treatment.capacities', 'update facilities.capacities');
end $$;
