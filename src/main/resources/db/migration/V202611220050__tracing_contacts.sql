create schema tracing;
grant usage on schema tracing to vungxanh_app;

-- Confirmed cases as tracing needs them: the roots of the graph. Kept from the news of the cases room.
create table tracing.index_cases (
    case_id uuid primary key,
    person_id uuid not null,
    disease text not null,
    unit_id int not null,
    confirmed_at timestamptz not null
);
create index index_cases_person on tracing.index_cases (person_id, disease);

-- One declared exposure, from the person who may pass the disease on to the person exposed. Never deleted: withdrawn.
create table tracing.edges (
    id uuid primary key,
    disease text not null,
    from_person uuid not null,
    to_person uuid not null,
    -- the case at the root of the chain, and so the list that the contact belongs to
    index_case_id uuid not null,
    unit_id int not null,
    setting text not null,
    exposed_from timestamptz not null,
    exposed_to timestamptz,
    distance_m numeric(5, 1),
    duration_min int,
    closed_space boolean,
    contact_masked boolean,
    case_masked boolean,
    body_contact boolean,
    caring boolean,
    full_protection boolean,
    evidence text not null,
    declared_level smallint,
    definition text not null,
    outcome text not null check (outcome in ('CLOSE', 'NOT_CLOSE', 'OUTSIDE_WINDOW', 'UNDECIDED')),
    criterion smallint,
    close boolean not null,
    identified_at timestamptz not null,
    external_ref text,
    created_at timestamptz not null,
    created_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_reason text,
    check (from_person <> to_person)
);
create index edges_from on tracing.edges (from_person) where close and withdrawn_at is null;
create index edges_to on tracing.edges (to_person);
create index edges_case on tracing.edges (index_case_id);
create unique index edges_external_ref on tracing.edges (external_ref) where external_ref is not null;

-- What the edges come to for each person. f1_at and f2_at: since when the person has been at distance 1 or 2 of a confirmed
-- case, so that figures can be given as of any instant. Kept in the transaction that changes an edge or a case.
create table tracing.contact_persons (
    disease text not null,
    person_id uuid not null,
    unit_id int not null,
    level smallint,
    f1_at timestamptz,
    f2_at timestamptz,
    identified_at timestamptz not null,
    first_index_case uuid,
    sampled_at timestamptz,
    became_case_id uuid,
    became_at timestamptz,
    primary key (disease, person_id)
);
create index contact_persons_unit on tracing.contact_persons (unit_id, level, identified_at desc, person_id);
-- What the figures read, without the table.
create index contact_persons_figures on tracing.contact_persons (unit_id, disease)
    include (f1_at, f2_at, sampled_at, became_at);
create index contact_persons_person on tracing.contact_persons (person_id);

alter table tracing.index_cases enable row level security;
alter table tracing.index_cases force row level security;
create policy jurisdiction on tracing.index_cases using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table tracing.edges enable row level security;
alter table tracing.edges force row level security;
create policy jurisdiction on tracing.edges using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table tracing.contact_persons enable row level security;
alter table tracing.contact_persons force row level security;
create policy jurisdiction on tracing.contact_persons using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);

grant select, insert, update on tracing.index_cases, tracing.edges, tracing.contact_persons to vungxanh_app;
