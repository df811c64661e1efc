-- What each comparison of the index with the record found. Counts only; the program's own bookkeeping, nobody's data.
create table presence.index_checks (
    checked_at timestamptz not null,
    kind text not null check (kind in ('checkins', 'encounters', 'memberships')),
    days int not null,
    events bigint not null,
    different_days bigint not null,
    primary key (checked_at, kind)
);
grant select, insert on presence.index_checks to vungxanh_app;
