-- Levels of risk: what the records proposed and since when, what was decided, thresholds, figures that no room counts.
-- Nothing here is about people: counts of units, their levels and the decisions of offices.
create schema risk;
grant usage on schema risk to vungxanh_app;

-- A row where the level of a unit, or why it has it, became another one. Append-only; what stands at an instant is the
-- latest row before it.
create table risk.levels (
    id bigint generated always as identity primary key,
    unit_id int not null references adminunits.units (id),
    disease text not null,
    regime text not null,
    level int not null check (level between 1 and 4),
    up_to int not null check (up_to between level and 4),
    -- criteria that were met, and with a question mark those that nobody could judge
    grounds text[] not null,
    facts jsonb not null,
    since timestamptz not null,
    written_at timestamptz not null
);
create index levels_unit on risk.levels (unit_id, disease, regime, since desc, id desc);
grant select, insert on risk.levels to vungxanh_app;

-- What an office decided, in the order of its decisions. The latest one stands.
create table risk.decisions (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    disease text not null,
    regime text not null,
    number int not null check (number > 0),
    proposed int check (proposed between 1 and 4),
    level int not null check (level between 1 and 4),
    reason text check (length(reason) <= 1000),
    document text check (length(document) <= 200),
    directive_id uuid,
    from_at timestamptz not null,
    decided_at timestamptz not null,
    decided_by text not null,
    -- two officers at once: one of them decides, the other is told
    constraint one_after_another unique (unit_id, disease, regime, number)
);
grant select, insert on risk.decisions to vungxanh_app;

-- A threshold that was changed; the latest row of a day or before it counts, before the first one that of the program.
create table risk.parameters (
    id uuid primary key,
    regime text not null,
    name text not null,
    -- null: taken back, nobody knows it
    value double precision,
    valid_from date not null,
    reason text not null check (length(reason) between 10 and 1000),
    source text not null check (length(source) between 2 and 300),
    entered_at timestamptz not null,
    entered_by text not null
);
create index parameters_regime on risk.parameters (regime, name, valid_from desc, entered_at desc);
grant select, insert on risk.parameters to vungxanh_app;

-- Figures of units that no room counts, such as the coverage of a vaccination: as of a day, with where they come from. The
-- latest entry of the latest day counts; one without a value takes back what was said.
create table risk.figures (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    disease text not null,
    fact text not null,
    on_day date not null,
    value double precision,
    source text not null check (length(source) between 2 and 300),
    entered_at timestamptz not null,
    entered_by text not null
);
create index figures_unit on risk.figures (disease, unit_id, fact, on_day desc, entered_at desc);
grant select, insert on risk.figures to vungxanh_app;

-- Cases of a week or a month of a former year, from before this register.
create table risk.past_counts (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    disease text not null,
    period text not null check (period in ('WEEK', 'MONTH')),
    year int not null check (year between 1990 and 2200),
    number int not null check (number between 1 and 53),
    cases int not null check (cases >= 0),
    epidemic boolean not null,
    source text not null check (length(source) between 2 and 300),
    entered_at timestamptz not null,
    entered_by text not null
);
create index past_counts_unit on risk.past_counts (disease, unit_id, period, number, year, entered_at desc);
grant select, insert on risk.past_counts to vungxanh_app;
