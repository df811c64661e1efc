-- Administrative fines, false information, criminal cases of illegal entry.
create schema enforcement;
grant usage on schema enforcement to vungxanh_app;

create table enforcement.violations (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    act text not null,
    occurred_on date not null,
    place text not null check (length(place) between 1 and 300),
    offender text not null check (length(offender) between 1 and 200),
    offender_key text not null,
    organisation boolean not null,
    birth_year int check (birth_year between 1900 and 2100),
    document text check (length(document) <= 30),
    address text check (length(address) <= 300),
    evidence text not null check (length(evidence) between 1 and 1000),
    minutes text check (length(minutes) <= 60),
    -- the row of the dated table that the day of the act chose
    fine_row text not null,
    decision text check (length(decision) <= 60),
    decided_on date,
    amount bigint check (amount > 0),
    basis text check (length(basis) <= 300),
    paid_on date,
    cancelled_at timestamptz,
    reason text check (length(reason) <= 500),
    recorded_at timestamptz not null,
    login text not null,
    version int not null default 1,
    check ((decision is null) = (decided_on is null)),
    check ((decision is null) = (amount is null)),
    check (paid_on is null or decision is not null)
);
create index violations_unit on enforcement.violations (unit_id, occurred_on);
-- a decision is taken once
create unique index violations_decision on enforcement.violations (unit_id, decision, decided_on)
    where decision is not null and cancelled_at is null;

create table enforcement.false_reports (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    found_at timestamptz not null,
    channel text not null check (length(channel) between 1 and 200),
    content text not null check (length(content) between 1 and 2000),
    recorded_at timestamptz not null,
    login text not null,
    checked_at timestamptz,
    verdict text check (verdict in ('FALSE', 'TRUE', 'UNCLEAR')),
    finding text check (length(finding) <= 1000),
    answered_at timestamptz,
    answer text check (length(answer) <= 2000),
    referred_at timestamptz,
    referred_to text check (length(referred_to) <= 200),
    violation_id uuid references enforcement.violations (id),
    version int not null default 1,
    check ((checked_at is null) = (verdict is null)),
    check (referred_at is null or verdict = 'FALSE')
);
create index false_reports_unit on enforcement.false_reports (unit_id, found_at);

create table enforcement.criminal_cases (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    number text not null check (length(number) between 1 and 60),
    name text not null check (length(name) between 1 and 300),
    offence text not null check (length(offence) between 1 and 300),
    opened_on date not null,
    agency text not null check (length(agency) between 1 and 200),
    recorded_at timestamptz not null,
    login text not null,
    unique (unit_id, number)
);

create table enforcement.accused (
    id uuid primary key,
    case_id uuid not null references enforcement.criminal_cases (id),
    unit_id int not null,
    name text not null check (length(name) between 1 and 120),
    birth_year int check (birth_year between 1900 and 2100),
    nationality text not null check (nationality ~ '^[A-Z]{2}$'),
    charged_on date not null
);
create index accused_case on enforcement.accused (case_id);

-- Foreigners of a case, and the event of the border by which they were handed over: a round.
create table enforcement.foreigners (
    id uuid primary key,
    case_id uuid not null references enforcement.criminal_cases (id),
    unit_id int not null,
    name text not null check (length(name) between 1 and 120),
    birth_year int check (birth_year between 1900 and 2100),
    nationality text not null check (nationality ~ '^[A-Z]{2}$' and nationality <> 'VN'),
    event_id uuid,
    handed_on date,
    check ((event_id is null) = (handed_on is null))
);
create index foreigners_case on enforcement.foreigners (case_id);

do $$
declare t text;
begin
    foreach t in array array['violations', 'false_reports', 'criminal_cases', 'accused', 'foreigners'] loop
        execute format('alter table enforcement.%I enable row level security', t);
        execute format('alter table enforcement.%I force row level security', t);
        execute format('create policy jurisdiction on enforcement.%I using (unit_id between access.scope_from() and '
            || 'access.scope_to() and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;
grant select, insert, update on enforcement.violations, enforcement.false_reports, enforcement.foreigners to vungxanh_app;
grant select, insert on enforcement.criminal_cases, enforcement.accused to vungxanh_app;
