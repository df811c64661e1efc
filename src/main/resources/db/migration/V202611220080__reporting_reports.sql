create schema reporting;
grant usage on schema reporting to vungxanh_app;

-- The form of a report is data: the newest template whose first day has come is used.
create table reporting.templates (
    id uuid primary key,
    name text not null,
    valid_from date not null unique,
    type text not null,
    subject text not null,
    source text not null
);
create table reporting.template_sections (
    template_id uuid not null references reporting.templates,
    position int not null,
    id text not null,
    kind text not null,
    pattern text not null,
    primary key (template_id, position)
);
create table reporting.imprints (
    template_id uuid not null references reporting.templates,
    layout text not null check (layout in ('PARTY', 'STATE')),
    parent text not null,
    own text not null,
    symbol text not null,
    preamble text not null,
    closing text not null,
    capacity text[] not null,
    recipients text[] not null,
    primary key (template_id, layout)
);
-- The first day that a unit counts from (T0), since when.
create table reporting.starts (
    unit_code text not null,
    from_on date not null,
    source text not null,
    primary key (unit_code, from_on)
);
grant select on reporting.templates, reporting.template_sections, reporting.imprints, reporting.starts to vungxanh_app;

-- Figures of outside bodies, entered by hand. Never changed: a correction is a later row.
create table reporting.external_catalogue (
    figure_id text primary key,
    position int not null unique,
    label text not null,
    is_member boolean not null,
    unit_key text not null
);
create table reporting.external_figures (
    id uuid primary key,
    figure_id text not null references reporting.external_catalogue,
    value numeric not null,
    as_of timestamptz not null,
    source text not null,
    entered_at timestamptz not null,
    entered_by text not null
);
create index external_figures_newest on reporting.external_figures (figure_id, as_of desc, entered_at desc);
grant select on reporting.external_catalogue to vungxanh_app;
grant select, insert on reporting.external_figures to vungxanh_app;

create table reporting.reports (
    id uuid primary key,
    unit_id int not null,
    template_id uuid not null references reporting.templates,
    layout text not null,
    from_on date not null,
    as_of timestamptz not null,
    created_at timestamptz not null,
    created_by text not null,
    number int,
    symbol text,
    year int,
    signed_at timestamptz,
    signed_by text,
    reason text,
    html text,
    pdf bytea,
    docx bytea,
    check ((number is null) = (signed_at is null) and (signed_at is null) = (pdf is null))
);
create unique index reports_number on reporting.reports (unit_id, number, symbol, year);
create index reports_newest on reporting.reports (unit_id, as_of desc);

create table reporting.narratives (
    report_id uuid not null references reporting.reports,
    unit_id int not null,
    section_id text not null,
    words text not null,
    primary key (report_id, section_id)
);
create table reporting.frozen_figures (
    report_id uuid not null references reporting.reports,
    unit_id int not null,
    figure_id text not null,
    value numeric,
    unit_key text not null,
    label text,
    as_of timestamptz not null,
    source text not null,
    list_url text,
    definition text not null,
    lines text[] not null,
    primary key (report_id, figure_id)
);
create table reporting.frozen_checks (
    report_id uuid not null references reporting.reports,
    unit_id int not null,
    position int not null,
    number text not null,
    kind text not null,
    outcome text not null,
    compared text not null,
    primary key (report_id, position)
);

do $$ declare t text; begin
    foreach t in array array['reports', 'narratives', 'frozen_figures', 'frozen_checks'] loop
        execute format('alter table reporting.%I enable row level security', t);
        execute format('alter table reporting.%I force row level security', t);
        execute format('create policy jurisdiction on reporting.%I using (unit_id between access.scope_from() '
            'and access.scope_to() and (select access.scope()) @> unit_id)', t);
    end loop;
end $$;

grant select, insert, update on reporting.reports to vungxanh_app;
grant select, insert, update, delete on reporting.narratives to vungxanh_app;
grant select, insert on reporting.frozen_figures, reporting.frozen_checks to vungxanh_app;

-- A signed report is paper: neither it nor its words change any more.
create function reporting.refuse_change() returns trigger
    language plpgsql
    as $$ begin raise exception 'a signed report is never changed'; end $$;
create trigger signed_reports_stay before update or delete on reporting.reports
    for each row when (old.signed_at is not null) execute function reporting.refuse_change();
