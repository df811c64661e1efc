-- How many beds are taken at an instant and who came and went, whoever they are: numbers only leave.
create function treatment.occupancy(at timestamptz) returns table (facility_id uuid, bed_kind text, taken int)
    language plpgsql as $$
declare
    reader text := current_setting('app.scope', true);
begin
    perform set_config('app.scope', '{(,)}', true);
    return query select s.facility_id, s.bed_kind, count(*)::int from treatment.stays s
                  where s.from_at <= at and (s.until_at is null or s.until_at > at)
                  group by s.facility_id, s.bed_kind;
    perform set_config('app.scope', reader, true);
end $$;
grant execute on function treatment.occupancy(timestamptz) to vungxanh_app;

create function treatment.flow(since timestamptz, until timestamptz)
    returns table (facility_id uuid, day date, came int, went int) language plpgsql as $$
declare
    reader text := current_setting('app.scope', true);
begin
    perform set_config('app.scope', '{(,)}', true);
    return query
        with moves as (
            select s.facility_id, s.from_at as at, 1 as came, 0 as went from treatment.stays s
             where s.from_at > since and s.from_at <= until
            union all
            select s.facility_id, s.until_at, 0, 1 from treatment.stays s
             where s.until_at > since and s.until_at <= until)
        select m.facility_id, (m.at at time zone 'Asia/Ho_Chi_Minh')::date, sum(m.came)::int, sum(m.went)::int
          from moves m group by 1, 2;
    perform set_config('app.scope', reader, true);
end $$;
grant execute on function treatment.flow(timestamptz, timestamptz) to vungxanh_app;

create function treatment.vehicles_on_the_road() returns uuid[] language plpgsql as $$
declare
    reader text := current_setting('app.scope', true);
    busy uuid[];
begin
    perform set_config('app.scope', '{(,)}', true);
    select coalesce(array_agg(r.vehicle_id), '{}') into busy from treatment.requests r
     where r.state = 'DEPARTED' and r.vehicle_id is not null;
    perform set_config('app.scope', reader, true);
    return busy;
end $$;
grant execute on function treatment.vehicles_on_the_road() to vungxanh_app;

create function treatment.promised() returns table (facility_id uuid, bed_kind text, taken int) language plpgsql as $$
declare
    reader text := current_setting('app.scope', true);
begin
    perform set_config('app.scope', '{(,)}', true);
    return query select r.facility_id, r.accepted_kind, count(*)::int from treatment.requests r
                  where r.state in ('ACCEPTED', 'DEPARTED') and r.facility_id is not null
                  group by r.facility_id, r.accepted_kind;
    perform set_config('app.scope', reader, true);
end $$;
grant execute on function treatment.promised() to vungxanh_app;
