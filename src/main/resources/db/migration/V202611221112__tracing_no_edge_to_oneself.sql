-- After a merger an exposure may lead from a person to the same person: both records stay as they were, but nobody met
-- themselves.
create or replace view tracing.published_edges with (security_invoker = true) as
    select id, disease, from_person, to_person, index_case_id, unit_id, setting, evidence, exposed_from, exposed_to, close
    from tracing.edges where withdrawn_at is null and from_person <> to_person;
