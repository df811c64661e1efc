-- Health declarations: what people say of themselves, what of it was a red flag, and what was found out about it.
create schema declarations;
grant usage on schema declarations to vungxanh_app;

-- What was declared never changes: a correction is another declaration, which replaces this one.
create table declarations.declarations (
    -- made by whoever sends it: sent twice, it is kept once
    id uuid primary key,
    receipt text not null unique check (receipt ~ '^[0-9A-Z]{10}$'),
    kind text not null check (kind in ('DOMESTIC', 'ENTRY', 'POPULATION')),
    field_set text not null,
    channel text not null check (channel in ('PAGE', 'API', 'STAFF', 'FIELD', 'ROUND')),
    unit_id int not null,
    full_name text not null check (length(full_name) between 1 and 100),
    name_key text not null,
    birth_on date,
    birth_year int not null,
    hamlet text,
    answers jsonb not null,
    -- of kind, answers and whom it replaces: the same id with another content is another declaration
    content_hash bytea not null check (length(content_hash) = 32),
    flags text[] not null default '{}',
    -- 1 is the most urgent; null without a flag
    urgency smallint check (urgency between 1 and 3),
    declared_at timestamptz not null,
    declared_by text,
    replaces uuid,
    replaced_at timestamptz,
    withdrawn_at timestamptz,
    -- who it is in the register of people; found after the receipt was given
    person_id uuid,
    matched_at timestamptz,
    check ((urgency is null) = (flags = '{}'))
);
create index declarations_unit on declarations.declarations (unit_id, declared_at desc);
create index declarations_person on declarations.declarations (person_id, declared_at desc) where person_id is not null;
create index declarations_unmatched on declarations.declarations (declared_at) where matched_at is null;
create index declarations_flagged on declarations.declarations (unit_id, declared_at desc) where urgency is not null;
create index declarations_age on declarations.declarations (declared_at);

-- A declaration with a red flag, until somebody says what was found.
create table declarations.triage (
    declaration_id uuid primary key references declarations.declarations,
    unit_id int not null,
    flags text[] not null,
    urgency smallint not null check (urgency between 1 and 3),
    opened_at timestamptz not null,
    due_at timestamptz not null,
    state text not null check (state in ('OPEN', 'CHECKING', 'CLOSED')),
    finding text check (finding in ('ORDINARY', 'NO_SYMPTOMS', 'WATCHED', 'MISTAKE', 'SAMPLED', 'SUSPECTED', 'CORRECTED', 'OTHER')),
    case_id uuid,
    closed_at timestamptz,
    closed_by text,
    version int not null default 1,
    check ((state = 'CLOSED') = (closed_at is not null) and (state = 'CLOSED') = (finding is not null))
);
create index triage_open on declarations.triage (unit_id, urgency, opened_at) where state <> 'CLOSED';
create index triage_opened on declarations.triage (unit_id, opened_at desc);

-- What was done about it, one after the other; nothing is changed or taken away.
create table declarations.deeds (
    id uuid primary key,
    declaration_id uuid not null references declarations.declarations,
    unit_id int not null,
    deed text not null check (deed in ('CALLED', 'VISITED', 'NOT_REACHED', 'CLOSED', 'REOPENED')),
    finding text,
    note text check (length(note) <= 500),
    login text not null,
    at timestamptz not null
);
create index deeds_declaration on declarations.deeds (declaration_id, at);

-- What is left of declarations that the retention policy let go: numbers.
create table declarations.daily_counts (
    unit_id int not null,
    day date not null,
    kind text not null,
    declared int not null,
    flagged int not null,
    primary key (unit_id, day, kind)
);

do $$
declare t text;
begin
    foreach t in array array['declarations', 'triage', 'deeds', 'daily_counts'] loop
        execute format('alter table declarations.%I enable row level security', t);
        execute format('alter table declarations.%I force row level security', t);
        execute format('create policy jurisdiction on declarations.%I using (unit_id between access.scope_from() and '
            || 'access.scope_to() and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;
grant select, insert, delete on declarations.declarations to vungxanh_app;
-- What people said stays as they said it.
grant update (replaced_at, withdrawn_at, person_id, matched_at) on declarations.declarations to vungxanh_app;
grant select, insert, update, delete on declarations.triage to vungxanh_app;
grant select, insert, delete on declarations.deeds to vungxanh_app;
grant select, insert, update on declarations.daily_counts to vungxanh_app;

-- Failed attempts to look up a declaration, by the hash of the receipt and by address.
create table declarations.attempts (
    receipt_hash bytea not null,
    address text not null,
    at timestamptz not null
);
create index attempts_receipt on declarations.attempts (receipt_hash, at);
create index attempts_address on declarations.attempts (address, at);
grant select, insert, delete on declarations.attempts to vungxanh_app;

-- Seals what a browser carries from page to page. Whoever has this database has what was declared anyway.
create table declarations.form_keys (
    id int primary key,
    key bytea not null check (length(key) = 32)
);
grant select, insert on declarations.form_keys to vungxanh_app;

-- What other rooms join with: who declared when, and whether a red flag was raised.
create view declarations.published_declarations with (security_invoker = true) as
    select id, kind, unit_id, person_id, declared_at, urgency, replaced_at, withdrawn_at from declarations.declarations;
grant select on declarations.published_declarations to vungxanh_app;
