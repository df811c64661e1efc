-- Who was sampled when, for rooms above; a self-test is no sample that staff took.
create view testing.published_samples with (security_invoker = true) as
    select t.id, t.person_id, t.unit_id, t.disease, t.kind, t.sampled_at, t.released_at, t.result, t.people
      from testing.tests t
     where t.kind <> 'SEROLOGY';
grant select on testing.published_samples to vungxanh_app;
grant delete on tracing.samples to vungxanh_app;
