-- The standard forms as far as they are filled in: one row a record, the fields that say something or need not be asked of
-- this record. The reader's jurisdiction applies. record: what the address of its page is made of.
create view cases.published_forms with (security_invoker = true) as
    select 'F0'::text as form, c.id as subject, c.id::text as record, c.unit_id, c.local_code as name,
        c.entered_at as known_at,
        array_remove(array[
            case when p.full_name <> c.local_code then 'full_name' end,
            case when p.birth_year is not null then 'birth' end,
            case when p.sex is not null then 'sex' end,
            case when p.national_id is not null or p.birth_year > extract(year from c.reported_at) - 14 then 'national_id' end,
            case when exists (select from people.published_phones f where f.person_id = c.person_id) then 'phone' end,
            case when p.hamlet is not null then 'hamlet' end,
            case when c.onset_on is not null or c.severity = 'NONE' then 'onset' end,
            case when c.sampled_on is not null then 'sampled' end,
            case when c.severity is not null or c.classification <> 'CONFIRMED' then 'severity' end,
            case when cardinality(c.symptoms) > 0 or c.severity = 'NONE' then 'symptoms' end,
            case when c.source <> 'UNKNOWN' then 'source' end,
            case when c.facility is not null or c.classification <> 'CONFIRMED' or c.outcome is not null then 'facility' end
        ], null) as filled
      from cases.cases c left join people.published_persons p on p.id = c.person_id
     where c.classification <> 'DISCARDED';

create view followup.published_forms with (security_invoker = true) as
    select case when f.level = 1 then 'F1' else 'F2' end as form, f.id as subject, f.id::text as record, f.unit_id,
        p.full_name as name, f.identified_at as known_at,
        array_remove(array[
            'full_name', 'exposed_on',
            case when p.birth_year is not null then 'birth' end,
            case when p.sex is not null then 'sex' end,
            case when exists (select from people.published_phones n where n.person_id = f.person_id) then 'phone' end,
            case when p.hamlet is not null then 'hamlet' end,
            case when f.case_id is not null then 'case' end,
            case when e.setting is not null then 'setting' end,
            case when f.isolated_at is not null or f.state = 'CLOSED' then 'isolation' end,
            case when f.sampled_at is not null or t.sampled_at is not null or f.state = 'CLOSED' then 'sampled' end
        ], null) as filled
      from followup.contacts f
      left join people.published_persons p on p.id = f.person_id
      left join tracing.published_contacts t on t.person_id = f.person_id and t.disease = f.disease
      left join (select to_person, disease, max(setting) as setting from tracing.published_exposures
                  where withdrawn_at is null and setting <> 'OTHER' group by 1, 2) e
        on e.to_person = f.person_id and e.disease = f.disease
     where f.level in (1, 2) and f.closure is distinct from 'WITHDRAWN' and f.closure is distinct from 'MERGED';

create view testing.published_forms with (security_invoker = true) as
    select 'TEST'::text as form, s.id as subject, s.id::text as record, s.unit_id, s.barcode as name, s.sampled_at as known_at,
        array_remove(array[
            'barcode', 'kind', 'sampled',
            case when s.purpose <> 'OTHER' then 'purpose' end,
            case when s.laboratory_id is not null or s.kind = 'RAPID_ANTIGEN' then 'laboratory' end,
            case when s.received_at is not null or s.result is not null or s.sent_at is null then 'received' end,
            case when s.released_at is not null or s.refused_at is not null or s.pooled_in is not null
                or s.received_at is null then 'result' end,
            case when s.ct is not null or s.result is distinct from 'POSITIVE' or s.kind not like 'PCR%' then 'ct' end
        ], null) as filled
      from testing.specimens s;

create view isolation.published_forms with (security_invoker = true) as
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
     where s.outcome is distinct from 'CANCELLED';

grant select on cases.published_forms, followup.published_forms, testing.published_forms, isolation.published_forms
    to vungxanh_app;
