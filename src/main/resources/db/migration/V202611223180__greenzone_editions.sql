-- What the public may see: a copy without any person, made when an officer publishes it. Public pages read nothing else.
create schema greenzone;
grant usage on schema greenzone to vungxanh_app;

create table greenzone.editions (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    unit_code text not null,
    unit_name text not null,
    as_of timestamptz not null,
    published_at timestamptz not null,
    login text not null,
    wave_from date not null,
    confirmed bigint not null,
    active bigint not null,
    recovered bigint not null,
    died bigint not null,
    height int not null
);
create index editions_latest on greenzone.editions (unit_code, published_at desc);

-- a count of null is too small to be published
create table greenzone.lines (
    edition_id uuid not null references greenzone.editions (id),
    code text not null,
    name text not null,
    parent text,
    level text not null,
    population int,
    cases int check (cases >= 0),
    cases_14 int check (cases_14 >= 0),
    last_any date,
    last_local date,
    last_community date,
    green boolean not null,
    shape text,
    primary key (edition_id, code)
);

create table greenzone.days (
    edition_id uuid not null references greenzone.editions (id),
    day date not null,
    cases int not null check (cases >= 0),
    primary key (edition_id, day)
);

create table greenzone.bulletins (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    unit_code text not null,
    title text not null check (length(title) between 1 and 200),
    body text not null check (length(body) between 1 and 5000),
    published_at timestamptz not null,
    login text not null,
    withdrawn_at timestamptz
);
create index bulletins_unit on greenzone.bulletins (unit_code, published_at desc);

create table greenzone.hotlines (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    unit_code text not null,
    name text not null check (length(name) between 1 and 200),
    phone text not null check (phone ~ '^[0-9]{3,12}$'),
    withdrawn_at timestamptz
);
create unique index hotlines_once on greenzone.hotlines (unit_id, phone) where withdrawn_at is null;

grant select, insert on greenzone.editions, greenzone.lines, greenzone.days to vungxanh_app;
grant select, insert, update on greenzone.bulletins, greenzone.hotlines to vungxanh_app;
