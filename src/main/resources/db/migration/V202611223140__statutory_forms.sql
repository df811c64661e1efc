-- Forms that the law makes a unit send to the level above: what is owed, what was typed, what was sent, what was answered.
create schema statutory;
grant usage on schema statutory to vungxanh_app;

-- From which day a province reports by this program: nothing is owed from before.
create table statutory.enrolments (
    unit_id int primary key references adminunits.units (id),
    begins_on date not null,
    entered_at timestamptz not null,
    entered_by text not null
);
grant select, insert on statutory.enrolments to vungxanh_app;

-- One form that a unit owes: of a case, of an outbreak on a day, of a week. A correction is a form with the next revision.
create table statutory.forms (
    id uuid primary key,
    -- a line of statutory/forms.csv
    kind text not null,
    -- who owes it
    unit_id int not null references adminunits.units (id),
    -- the unit above; none where it goes to the Ministry
    receiver_id int references adminunits.units (id),
    -- the case or the outbreak
    about uuid,
    label text not null check (length(label) <= 250),
    from_on date not null,
    to_on date not null,
    revision int not null default 0,
    corrects uuid references statutory.forms (id),
    reason text check (length(reason) <= 500),
    started_at timestamptz not null,
    due_at timestamptz,
    recorded_at timestamptz not null,
    recorded_by text not null,
    -- what asked for it turned out not to be so
    withdrawn_at timestamptz,
    version int not null default 1,
    check (to_on >= from_on),
    check ((revision = 0) = (corrects is null)),
    check ((corrects is null) = (reason is null)),
    unique nulls not distinct (kind, unit_id, about, from_on, revision)
);
create index forms_unit on statutory.forms (unit_id, started_at);
create index forms_receiver on statutory.forms (receiver_id) where receiver_id is not null;
create index forms_about on statutory.forms (about) where about is not null;

-- What somebody typed where no record exists.
create table statutory.entries (
    form_id uuid not null references statutory.forms (id),
    unit_id int not null,
    field text not null check (length(field) <= 60),
    words text not null check (length(words) <= 4000),
    typed_at timestamptz not null,
    typed_by text not null,
    primary key (form_id, field)
);

-- Numbers of a unit's forms, from 1 again each year.
create table statutory.numbers (
    unit_id int not null,
    year int not null,
    last int not null,
    primary key (unit_id, year)
);

-- What went out, to the byte. Never changed: a form is sent once.
create table statutory.sent (
    form_id uuid primary key references statutory.forms (id),
    unit_id int not null,
    number int not null,
    year int not null,
    symbol text not null,
    sent_at timestamptz not null,
    sent_by text not null,
    signer text not null,
    sender text not null,
    receiver text not null,
    -- why it went out although fields were missing
    gaps text check (length(gaps) <= 500),
    -- "không có ca"
    nothing boolean not null,
    html text not null,
    pdf bytea not null,
    docx bytea not null,
    xlsx bytea not null,
    exchange text not null,
    unique (unit_id, year, number)
);

-- What the level above said, once.
create table statutory.answers (
    form_id uuid primary key references statutory.sent (form_id),
    unit_id int not null,
    kind text not null check (kind in ('RECEIVED', 'RETURNED')),
    answered_at timestamptz not null,
    answered_by text not null,
    reason text check (length(reason) <= 500),
    check ((kind = 'RETURNED') <= (reason is not null))
);

alter table statutory.forms enable row level security;
alter table statutory.forms force row level security;
create policy jurisdiction on statutory.forms using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table statutory.entries enable row level security;
alter table statutory.entries force row level security;
create policy jurisdiction on statutory.entries using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table statutory.numbers enable row level security;
alter table statutory.numbers force row level security;
create policy jurisdiction on statutory.numbers using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table statutory.sent enable row level security;
alter table statutory.sent force row level security;
create policy jurisdiction on statutory.sent using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
alter table statutory.answers enable row level security;
alter table statutory.answers force row level security;
create policy jurisdiction on statutory.answers using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);

grant select, insert, update on statutory.forms to vungxanh_app;
grant select, insert, update, delete on statutory.entries to vungxanh_app;
grant select, insert, update on statutory.numbers to vungxanh_app;
grant select, insert on statutory.sent, statutory.answers to vungxanh_app;
