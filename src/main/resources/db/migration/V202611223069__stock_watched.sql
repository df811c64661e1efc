-- What the stores let be watched: every store owes its slips; the columns are those of platform.figures.WatchedRecord.
create view stock.published_watch with (security_invoker = true) as
    select 'stock'::text as source, unit_id, id as keeper, name as keeper_name, null::timestamptz as entered_at,
        opened_on::timestamp at time zone 'Asia/Ho_Chi_Minh' as held_from,
        (closed_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as held_to
      from stock.stores
    union all
    select 'stock', s.unit_id, s.id, s.name, p.recorded_at, null, null
      from stock.slips p join stock.stores s on s.id = p.store_id;
grant select on stock.published_watch to vungxanh_app;
