-- Figures are counted from the index alone; lists walk along the index of their order.
drop index cases.cases_unit_confirmed;
create index cases_unit_confirmed on cases.cases (unit_id, confirmed_at desc nulls last, id)
    include (disease, reported_at, discarded_at, onset_on, source, outcome, outcome_on, transferred_on);
create index cases_onset on cases.cases (onset_on desc nulls last, id);
create index cases_reported on cases.cases (reported_at desc, id);
create index cases_discarded on cases.cases (discarded_at) where discarded_at is not null;
