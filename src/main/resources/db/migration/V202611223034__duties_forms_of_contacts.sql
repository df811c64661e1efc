-- The same as before, without a join that a table without statistics makes slow: each contact's exposures are found by their
-- index.
create or replace view followup.published_forms with (security_invoker = true) as
    select case when f.level = 1 then 'F1' else 'F2' end as form, f.id as subject, f.id::text as record, f.unit_id,
        p.full_name as name, f.identified_at as known_at,
        array_remove(array[
            'full_name', 'exposed_on',
            case when p.birth_year is not null then 'birth' end,
            case when p.sex is not null then 'sex' end,
            case when exists (select from people.published_phones n where n.person_id = f.person_id) then 'phone' end,
            case when p.hamlet is not null then 'hamlet' end,
            case when f.case_id is not null then 'case' end,
            case when f.level = 2 or exists (select from tracing.published_exposures e
                where e.to_person = f.person_id and e.disease = f.disease and e.withdrawn_at is null
                  and e.setting <> 'OTHER') then 'setting' end,
            case when f.isolated_at is not null or f.state = 'CLOSED' then 'isolation' end,
            case when f.level = 2 or f.sampled_at is not null or f.state = 'CLOSED'
                or exists (select from tracing.published_contacts t where t.person_id = f.person_id
                    and t.disease = f.disease and t.sampled_at is not null) then 'sampled' end
        ], null) as filled
      from followup.contacts f
      left join people.published_persons p on p.id = f.person_id
     where f.level in (1, 2) and f.closure is distinct from 'WITHDRAWN' and f.closure is distinct from 'MERGED';

-- Of people isolated those who are: what is missing of somebody who went home long ago asks nobody to do anything.
create or replace view isolation.published_forms with (security_invoker = true) as
    select 'SITE'::text as form, i.id as subject, 'sites/' || i.id || '/edit' as record, i.unit_id, i.name,
        i.opened_on::timestamp at time zone 'Asia/Ho_Chi_Minh' as known_at,
        array_remove(array[
            'code', 'name', 'kind',
            case when i.capacity > 0 then 'capacity' end,
            case when i.address is not null then 'address' end,
            case when i.lat is not null then 'position' end,
            case when i.guards > 0 then 'guards' end,
            case when i.phone is not null then 'phone' end,
            case when i.camera is not null then 'camera' end,
            case when cardinality(i.conditions) > 0 then 'conditions' end
        ], null) as filled
      from isolation.sites i where i.closed_on is null
    union all
    select 'STAY', s.id, 'orders/' || s.order_id, s.place_unit_id, coalesce(p.full_name, s.guest_name, '?'), s.entered_at,
        array_remove(array[
            'full_name', 'started_on',
            case when coalesce(p.birth_year, s.guest_birth_year) is not null then 'birth' end,
            case when coalesce(p.sex, s.guest_sex) is not null then 'sex' end,
            case when s.guest_phone is not null
                or exists (select from people.published_phones t where t.person_id = s.person_id) then 'phone' end,
            case when s.kind = 'CENTRAL' or s.address is not null or p.hamlet is not null then 'address' end,
            case when s.kind <> 'CENTRAL' or s.bed_id is not null then 'bed' end,
            case when o.exposed_on is not null or o.subject not in ('F1', 'F2') then 'exposed_on' end,
            case when o.document_number is not null or o.issued_at is null then 'document' end
        ], null)
      from isolation.stays s left join isolation.orders o on o.id = s.order_id
      left join people.published_persons p on p.id = s.person_id
     where s.ended_at is null;
