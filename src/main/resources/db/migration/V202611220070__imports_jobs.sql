create schema imports;
grant usage on schema imports to vungxanh_app;

create table imports.jobs (
    id             uuid primary key,
    kind           text        not null,
    mode           text        not null check (mode in ('GOOD', 'NONE')),
    status         text        not null check (status in ('MAPPING', 'WAITING', 'CHECKING', 'CHECKED', 'STORING', 'STORED',
                                                          'REFUSED', 'DISCARDED', 'INTERRUPTED', 'FAILED')),
    staff_id       uuid        not null,
    login          text        not null,
    unit_id        int         not null,
    file_name      text        not null,
    content_hash   text        not null,
    sheet          text,
    header_row     int         not null,
    headings       text        not null,
    mapping        text        not null,
    constants      text        not null,
    failure        text,
    failure_args   text,
    same_as        uuid,
    submitted_at   timestamptz not null,
    finished_at    timestamptz,
    rows           bigint,
    headers_again  int         not null default 0,
    created        bigint,
    updated        bigint,
    duplicate      bigint,
    rejected       bigint,
    withheld       bigint      not null default 0,
    -- nothing is lost: every row of the file has one outcome
    constraint exact_balance check (
        status not in ('STORED', 'REFUSED')
        or (rows is not null and rows = created + updated + duplicate + rejected and withheld <= rejected))
);
create index jobs_by_time on imports.jobs (submitted_at desc);
create index jobs_by_content on imports.jobs (content_hash, kind);

-- one row a batch, written in the transaction of the batch: what a broken-off job has done
create table imports.batches (
    job_id     uuid   not null references imports.jobs,
    unit_id    int    not null,
    phase      text   not null check (phase in ('CHECK', 'STORE')),
    first_row  int    not null,
    last_row   int    not null,
    rows       int    not null,
    created    int    not null,
    updated    int    not null,
    duplicate  int    not null,
    rejected   int    not null,
    primary key (job_id, phase, first_row),
    check (rows = created + updated + duplicate + rejected)
);

-- rejected rows as they were sent, until they are corrected or expire
create table imports.rejected_rows (
    job_id     uuid  not null references imports.jobs,
    unit_id    int   not null,
    row_number int   not null,
    -- JSON kept as text: what people send may hold characters that jsonb refuses
    cells      text  not null,
    problems   text  not null,
    primary key (job_id, row_number)
);

-- work still to be done after a restart, and for whom: no word about people, and so without policy
create table imports.errands (
    job_id    uuid primary key references imports.jobs,
    kind      text        not null,
    wanted    text        not null check (wanted in ('CHECK', 'STORE')),
    staff_id  uuid        not null,
    login     text        not null,
    unit_id   int         not null,
    queued_at timestamptz not null
);

create table imports.remembered_mappings (
    staff_id    uuid        not null,
    kind        text        not null,
    fingerprint text        not null,
    mapping     text        not null,
    used_at     timestamptz not null,
    primary key (staff_id, kind, fingerprint)
);

alter table imports.jobs enable row level security;
alter table imports.jobs force row level security;
create policy jurisdiction on imports.jobs
    using (unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table imports.batches enable row level security;
alter table imports.batches force row level security;
create policy jurisdiction on imports.batches
    using (unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table imports.rejected_rows enable row level security;
alter table imports.rejected_rows force row level security;
create policy jurisdiction on imports.rejected_rows
    using (unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);

grant select, insert, update on imports.jobs to vungxanh_app;
grant select, insert, delete on imports.batches to vungxanh_app;
grant select, insert, delete on imports.rejected_rows to vungxanh_app;
grant select, insert, update, delete on imports.errands to vungxanh_app;
grant select, insert, update on imports.remembered_mappings to vungxanh_app;
