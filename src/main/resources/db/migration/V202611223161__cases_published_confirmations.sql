-- What other rooms may count as of any instant: when a case was confirmed and until when that stood. The reader's
-- jurisdiction applies.
create view cases.published_confirmations with (security_invoker = true) as
    select id, person_id, disease, unit_id, source, reported_at, confirmed_at, discarded_at, outcome, outcome_on
      from cases.cases where confirmed_at is not null;
grant select on cases.published_confirmations to vungxanh_app;
