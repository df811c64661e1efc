-- Results that stand, tube by tube, as the standard form of results goes out with them.
create view testing.published_results with (security_invoker = true) as
    select s.id, s.unit_id, s.barcode, s.result, s.ct, s.resulted_at, s.laboratory_id
      from testing.specimens s
     where s.result is not null and s.pooled_in is null;
grant select on testing.published_results to vungxanh_app;
