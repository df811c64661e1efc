-- One register of waves. A wave is of a unit as it was called on its first day, and somebody says it somewhere.
alter table cases.waves add unit_code text, add source text;
update cases.waves w set unit_code = u.code from adminunits.units u where u.id = w.unit_id;
delete from cases.waves where unit_code is null;
alter table cases.waves drop column unit_id;
alter table cases.waves alter unit_code set not null, add unique (disease, unit_code, starts_on);

insert into cases.waves (id, disease, unit_code, name, starts_on, source)
select gen_random_uuid(), 'COVID-19', unit_code, 'Đợt dịch từ ngày ' || to_char(from_on, 'DD/MM/YYYY'), from_on, source
  from reporting.starts
    on conflict (disease, unit_code, starts_on) do update set source = excluded.source;
drop table reporting.starts;
