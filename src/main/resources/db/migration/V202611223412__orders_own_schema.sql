-- Samples that are due are ordered by many rooms and taken by one: a room of its own below it.
create schema orders;
grant usage on schema orders to vungxanh_app;
alter table testing.orders set schema orders;
