-- Rooms above name the place of a stay: the site, the room, the bed.
create view isolation.published_places with (security_invoker = true) as
    select st.id as stay_id, s.name as site, r.name as room, b.label as bed
      from isolation.stays st
      join isolation.sites s on s.id = st.site_id
      left join isolation.beds b on b.id = st.bed_id
      left join isolation.rooms r on r.id = b.room_id;
grant select on isolation.published_places to vungxanh_app;
