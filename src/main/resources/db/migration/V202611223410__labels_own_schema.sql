-- The last number given to a printed label belongs to the room that prints them.
create schema labels;
grant usage on schema labels to vungxanh_app;
alter table testing.label_counters set schema labels;
alter table labels.label_counters rename to counters;
