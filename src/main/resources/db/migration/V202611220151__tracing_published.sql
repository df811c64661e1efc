-- What other rooms may join with; the reader's jurisdiction applies.
create or replace view tracing.published_edges with (security_invoker = true) as
    select id, disease, from_person, to_person, index_case_id, unit_id, setting, evidence, exposed_from, exposed_to, close
    from tracing.edges where withdrawn_at is null;
create or replace view tracing.published_levels with (security_invoker = true) as
    select disease, person_id, unit_id, level, became_case_id from tracing.contact_persons;
grant select on tracing.published_edges, tracing.published_levels to vungxanh_app;
