-- Ambulances stood in two lists, one where patients are sent from and one of the workforce. The register of vehicles keeps
-- them from now on (ADR 0056); a plate that stands in both is one vehicle.
do $$
begin
    perform set_config('app.scope', '{(,)}', true), set_config('app.scope_from', '-2147483648', true),
        set_config('app.scope_to', '2147483647', true);

    insert into workforce.vehicles (id, unit_id, organisation, plate, plate_key, kind, partition, state, from_on)
    select id, unit_id, left(coalesce(nullif(btrim(owner), ''), name), 120), plate,
        regexp_replace(plate, '[^0-9A-ZĐ]', '', 'g'), 'AMBULANCE', partition,
        case when active then 'READY' else 'REPAIR' end,
        -- the old list did not say since when
        date '2020-01-01'
      from treatment.vehicles order by active desc, id
    on conflict (plate_key) do nothing;

    -- whoever knew of the partition is believed
    update workforce.vehicles w set partition = true
      from treatment.vehicles t
     where w.plate_key = regexp_replace(t.plate, '[^0-9A-ZĐ]', '', 'g') and t.partition and w.kind = 'AMBULANCE'
       and not w.partition;

    alter table treatment.requests drop constraint requests_vehicle_id_fkey;

    update treatment.requests r set vehicle_id = w.id
      from treatment.vehicles t
      join workforce.vehicles w on w.plate_key = regexp_replace(t.plate, '[^0-9A-ZĐ]', '', 'g')
     where r.vehicle_id = t.id and w.id <> t.id;

    perform set_config('app.scope', '', true), set_config('app.scope_from', '', true), set_config('app.scope_to', '', true);
end $$;

alter table treatment.requests add constraint requests_vehicle_id_fkey
    foreign key (vehicle_id) references workforce.vehicles (id);
drop table treatment.vehicles;
