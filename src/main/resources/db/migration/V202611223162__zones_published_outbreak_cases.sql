-- Which cases belong together, for rooms that count linked cases. What was refuted or went into another outbreak is none.
create view zones.published_outbreak_cases with (security_invoker = true) as
    select c.case_id, c.outbreak_id, o.unit_id, o.kind, o.disease, o.ended_at
      from zones.outbreak_cases c join zones.outbreaks o on o.id = c.outbreak_id
     where o.state not in ('REFUTED', 'MERGED');
grant select on zones.published_outbreak_cases to vungxanh_app;
