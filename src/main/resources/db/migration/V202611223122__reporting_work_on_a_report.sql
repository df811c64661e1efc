-- Who works on which part of a draft, what they say to each other, who looked at it before the signature.
alter table reporting.reports
    add code text not null default 'daily',
    add reviewed_at timestamptz,
    add reviewed_by text,
    add xlsx bytea;
alter table reporting.reports alter code drop default;
create index reports_signed on reporting.reports (unit_id, code, as_of desc) where signed_at is not null;

create table reporting.parts (
    report_id uuid not null references reporting.reports,
    unit_id int not null,
    section_id text not null,
    office text,
    person text,
    state text not null check (state in ('EMPTY', 'DRAFTED', 'AGREED')),
    version int not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (report_id, section_id)
);
create table reporting.comments (
    id uuid primary key,
    report_id uuid not null references reporting.reports,
    unit_id int not null,
    section_id text not null,
    words text not null,
    said_at timestamptz not null,
    said_by text not null
);
create index comments_of_report on reporting.comments (report_id, said_at);
-- A figure that doubled within a day, looked at by somebody else than the signer.
create table reporting.confirmations (
    report_id uuid not null references reporting.reports,
    unit_id int not null,
    figure_id text not null,
    before numeric not null,
    value numeric not null,
    words text not null,
    confirmed_at timestamptz not null,
    confirmed_by text not null,
    primary key (report_id, figure_id, value, confirmed_by)
);
-- What a report says about an earlier signed one.
create table reporting.corrections (
    report_id uuid not null references reporting.reports,
    unit_id int not null,
    corrected uuid not null references reporting.reports,
    figure_id text not null,
    before numeric not null,
    value numeric not null,
    primary key (report_id, figure_id)
);
do $$ declare t text; begin
    foreach t in array array['parts', 'comments', 'confirmations', 'corrections'] loop
        execute format('alter table reporting.%I enable row level security', t);
        execute format('alter table reporting.%I force row level security', t);
        execute format('create policy jurisdiction on reporting.%I using (unit_id between access.scope_from() '
            'and access.scope_to() and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;
grant select, insert, update on reporting.parts to vungxanh_app;
grant select, insert on reporting.comments, reporting.confirmations, reporting.corrections to vungxanh_app;
