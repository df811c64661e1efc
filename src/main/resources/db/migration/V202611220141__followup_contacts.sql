-- The work of contact tracing: who calls whom, every day until the time has passed.
create schema followup;
grant usage on schema followup to vungxanh_app;

-- One follow-up of one person for one disease. That it ends by itself is no act: the day ends_on is over.
create table followup.contacts (
    id uuid primary key,
    disease text not null,
    person_id uuid not null,
    unit_id int not null,
    case_id uuid,
    level smallint not null,
    -- 1 high, 2 middle, 3 low
    risk smallint not null,
    exposed_on date not null,
    identified_at timestamptz not null,
    rule text not null,
    days smallint not null,
    count_from text not null check (count_from in ('EXPOSURE', 'ISOLATION')),
    ends_on date not null,
    tracer uuid,
    assigned_at timestamptz,
    assigned_by uuid,
    next_call_at timestamptz,
    reached_at timestamptz,
    last_reached_on date,
    symptoms_on date,
    sampled_at timestamptz,
    result text check (result in ('PENDING', 'NEGATIVE', 'POSITIVE')),
    result_at timestamptz,
    isolated_at timestamptz,
    isolation text check (isolation in ('HOME', 'CENTRAL', 'HOSPITAL', 'OTHER')),
    isolated_where text,
    -- the latest call, and how many of that day nobody answered
    last_outcome text,
    last_called_at timestamptz,
    unanswered smallint not null default 0,
    unanswered_on date,
    state text not null default 'OPEN' check (state in ('OPEN', 'LOST', 'CLOSED')),
    closure text check (closure in ('BECAME_CASE', 'DIED', 'WITHDRAWN', 'ELSEWHERE', 'MERGED')),
    closed_at timestamptz,
    version int not null default 1,
    unique (disease, person_id),
    check ((state = 'CLOSED') = (closure is not null))
);
create index contacts_unit on followup.contacts (unit_id, state, ends_on);
create index contacts_tracer on followup.contacts (tracer, state, ends_on);
create index contacts_case on followup.contacts (case_id);
create index contacts_person on followup.contacts (person_id);

-- One call or visit, also the record of the day. The id is the caller's own: sent twice, it is kept once.
create table followup.calls (
    id uuid primary key,
    contact_id uuid not null references followup.contacts,
    unit_id int not null,
    called_at timestamptz not null,
    called_on date not null,
    visit boolean not null,
    outcome text not null check (outcome in
        ('REACHED', 'NO_ANSWER', 'WRONG_NUMBER', 'REFUSED', 'MOVED', 'DIED', 'ALREADY_KNOWN')),
    symptoms boolean,
    temperature numeric(3, 1) check (temperature between 30 and 45),
    next_call_at timestamptz,
    note text,
    staff_id uuid not null,
    recorded_at timestamptz not null,
    check ((outcome = 'REACHED') = (symptoms is not null))
);
create index calls_contact on followup.calls (contact_id, called_at desc);
create index calls_unit on followup.calls (unit_id, called_on, outcome) include (contact_id, called_at);

-- What somebody decided about a follow-up, and why. Never changed.
create table followup.decisions (
    id uuid primary key,
    contact_id uuid not null references followup.contacts,
    unit_id int not null,
    kind text not null check (kind in ('LOST', 'FOUND', 'ASSIGNED', 'MOVED', 'CLOSED', 'REOPENED', 'RULE')),
    reason text,
    tracer uuid,
    at timestamptz not null,
    staff_id uuid not null
);
create index decisions_contact on followup.decisions (contact_id, at desc);
create index decisions_lost on followup.decisions (unit_id, at) include (contact_id, kind) where kind in ('LOST', 'FOUND');

-- A step of a case's board that somebody ticked, or took back. The latest counts.
create table followup.marks (
    id uuid primary key,
    case_id uuid not null,
    unit_id int not null,
    step text not null,
    done boolean not null,
    done_at timestamptz not null,
    note text,
    staff_id uuid not null,
    recorded_at timestamptz not null
);
create index marks_case on followup.marks (case_id, step, recorded_at desc);

do $$
declare t text;
begin
    foreach t in array array['contacts', 'calls', 'decisions', 'marks'] loop
        execute format('alter table followup.%I enable row level security', t);
        execute format('alter table followup.%I force row level security', t);
        execute format('create policy jurisdiction on followup.%I using (unit_id between access.scope_from() and access.scope_to()
            and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;

grant select, insert, update on followup.contacts to vungxanh_app;
grant select, insert on followup.calls, followup.decisions, followup.marks to vungxanh_app;
-- Whoever moves takes the record along; nothing else of it is ever changed.
grant update (unit_id) on followup.calls, followup.decisions to vungxanh_app;
