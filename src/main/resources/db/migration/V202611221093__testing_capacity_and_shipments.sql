-- What a laboratory can do in a day changes: each row holds from its day on, so that a report of an earlier day keeps
-- what was so then.
create table testing.capacities (
    laboratory_id uuid not null references testing.laboratories (id),
    valid_from date not null,
    -- tubes in 24 hours, as the laboratory promises and at most
    single_per_day int not null check (single_per_day >= 0),
    most_per_day int not null,
    -- people in 24 hours when their samples are pooled
    pooled_per_day int not null check (pooled_per_day >= 0),
    -- more than none: its positive PCR is a confirmation
    confirmatory_per_day int not null check (confirmatory_per_day >= 0),
    entered_at timestamptz not null,
    entered_by text not null,
    primary key (laboratory_id, valid_from),
    check (most_per_day >= single_per_day)
);
grant select, insert, update on testing.capacities to vungxanh_app;
insert into testing.capacities
select id, '2020-01-01', single_per_day, most_per_day, pooled_per_day, confirmatory_per_day, '2020-01-01', 'program'
  from testing.laboratories;
alter table testing.laboratories
    drop column single_per_day, drop column most_per_day, drop column pooled_per_day, drop column confirmatory_per_day;

-- A box that never arrived.
alter table testing.shipments
    add lost_at timestamptz,
    add lost_reason text check (length(lost_reason) <= 200);
grant update (lost_at, lost_reason) on testing.shipments to vungxanh_app;
create index specimens_shipment on testing.specimens (shipment_id) where shipment_id is not null;
