-- What a run found of each of its cases, so that its page leads to them.
create table traces.run_cases (
    run_id uuid not null references traces.runs (id) on delete cascade,
    case_id uuid not null,
    unit_id int not null,
    quarantine int not null,
    notified int not null,
    primary key (run_id, case_id)
);
alter table traces.run_cases enable row level security;
alter table traces.run_cases force row level security;
create policy jurisdiction on traces.run_cases using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
grant select, insert, delete on traces.run_cases to vungxanh_app;
