-- What the work of following up reads of its neighbours; the reader's jurisdiction applies to people.
create or replace view tracing.published_contacts with (security_invoker = true) as
    select disease, person_id, unit_id, level, f1_at, f2_at, identified_at, first_index_case, sampled_at, became_case_id,
        became_at
    from tracing.contact_persons;
create or replace view tracing.published_exposures with (security_invoker = true) as
    select id, disease, from_person, to_person, index_case_id, unit_id, setting, evidence, exposed_from, exposed_to, outcome,
        close, identified_at, created_at, created_by, withdrawn_at
    from tracing.edges;
grant select on tracing.published_contacts, tracing.published_exposures to vungxanh_app;

-- Who works where, as an office's list of staff shows it.
create or replace view access.published_staff as
    select s.id, s.name, s.unit_id, s.disabled,
        array(select r.role from access.staff_roles r where r.staff_id = s.id) as roles
    from access.staff s;
grant select on access.published_staff to vungxanh_app;
