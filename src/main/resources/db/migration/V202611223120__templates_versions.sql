-- The wording of reports becomes a room of its own: versions of several templates, each of the program or of one unit.
create schema templates;
grant usage on schema templates to vungxanh_app;
alter table reporting.templates set schema templates;
alter table reporting.template_sections set schema templates;
alter table reporting.imprints set schema templates;
alter table templates.template_sections rename to sections;

alter table templates.templates drop constraint templates_valid_from_key;
alter table templates.templates
    add code text not null default 'daily',
    add unit_code text,
    add saved_at timestamptz not null default '2021-01-01T00:00:00+07:00',
    add saved_by text not null default 'program',
    -- Two people who edit the same version cannot both save: the second is told.
    add based_on uuid references templates.templates;
alter table templates.templates alter code drop default, alter saved_at drop default, alter saved_by drop default;
create unique index templates_one_successor on templates.templates (unit_code, based_on);
create index templates_newest on templates.templates (code, unit_code, valid_from desc, saved_at desc);
alter table templates.sections add office text;
grant insert on templates.templates, templates.sections, templates.imprints to vungxanh_app;
