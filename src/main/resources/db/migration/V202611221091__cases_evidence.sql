-- What a test said of a case when it was heard: when the laboratory takes a result back, a case goes back to what else is
-- known of it.
create table cases.evidence (
    test_id uuid primary key,
    case_id uuid not null references cases.cases (id),
    unit_id int not null,
    -- what the test by itself says, and what the case was before; null where the test made it known
    classification text not null,
    was text,
    heard_at timestamptz not null,
    withdrawn_at timestamptz
);
create index evidence_case on cases.evidence (case_id);
alter table cases.evidence enable row level security;
alter table cases.evidence force row level security;
create policy jurisdiction on cases.evidence using (unit_id between access.scope_from() and access.scope_to()
    and (select access.scope()) @> unit_id);
grant select, insert, update on cases.evidence to vungxanh_app;
