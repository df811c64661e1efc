-- Figures that somebody typed in, and counts of former years, belong to the room that gathers facts.
create schema facts;
grant usage on schema facts to vungxanh_app;
alter table risk.figures set schema facts;
alter table risk.past_counts set schema facts;
