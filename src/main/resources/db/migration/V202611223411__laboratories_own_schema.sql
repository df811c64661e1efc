-- Which laboratories there are and what they can do in a day is a room of its own; rooms above read the view.
create schema laboratories;
grant usage on schema laboratories to vungxanh_app;
alter table testing.laboratories set schema laboratories;
alter table testing.capacities set schema laboratories;
create view laboratories.published_laboratories with (security_invoker = true) as
    select id, code, name, unit_id, reference, kinds, active from laboratories.laboratories;
grant select on laboratories.published_laboratories to vungxanh_app;
