-- Whoever draws computed shapes says so. Editions before nobody had brought official borders hold none.
alter table greenzone.editions add column schematic boolean not null default true;
alter table greenzone.editions alter column schematic drop default;
