-- What other rooms may join with; the reader's jurisdiction applies.
create or replace view cases.published_cases with (security_invoker = true) as
    select id, person_id, disease, unit_id, classification, onset_on, sampled_on, confirmed_at, reported_at,
        source, severity, local_code, bn_code, transferred_on, outcome, outcome_on
    from cases.cases;
grant select on cases.published_cases to vungxanh_app;
