-- The optional account of a citizen. No name and no number stands here: a telephone is kept as a keyed hash, a code as
-- another, and who somebody is stands in the register of people.
create schema citizens;
grant usage on schema citizens to vungxanh_app;

create table citizens.keys (
    id int primary key check (id = 1),
    sealed bytea not null
);

-- A one-time code. One is written for every request, also where the telephone is nobody's, so that both look alike.
create table citizens.codes (
    id uuid primary key,
    phone_hash bytea not null,
    -- the telephone itself, sealed, for as long as the code lives
    phone_sealed bytea not null,
    code_hash bytea not null,
    address_hash bytea not null,
    -- whether it was sent, and may let in
    sent boolean not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    tries int not null default 0,
    used_at timestamptz
);
create index codes_phone on citizens.codes (phone_hash, asked_at);
create index codes_address on citizens.codes (address_hash, asked_at);

create table citizens.accounts (
    id uuid primary key,
    phone_hash bytea not null unique,
    created_at timestamptz not null,
    -- which notice of what happens with the data was shown, in which language, when
    notice int not null,
    notice_language text not null check (length(notice_language) = 2),
    notice_at timestamptz not null
);

-- Somebody who is signed in: by a telephone, which may be a whole family's, or as one person by a receipt.
create table citizens.sessions (
    id uuid primary key,
    account_id uuid references citizens.accounts on delete cascade,
    began_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);
create index sessions_account on citizens.sessions (account_id);

-- Whom a session may see. A person reached at the telephone is offered (not unlocked) until the birth date was said.
create table citizens.persons (
    session_id uuid not null references citizens.sessions on delete cascade,
    person_id uuid not null,
    unlocked_at timestamptz,
    tries int not null default 0,
    primary key (session_id, person_id)
);

-- "This is wrong": followed until it is answered.
create table citizens.wishes (
    id uuid primary key,
    person_id uuid not null,
    unit_id int not null,
    wish text not null check (wish <> '' and length(wish) <= 1000),
    asked_at timestamptz not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'REFUSED')),
    answer text check (length(answer) <= 1000),
    answered_at timestamptz,
    answered_by text,
    check ((state = 'OPEN') = (answered_at is null) and (state = 'OPEN') = (answer is null))
);
create index wishes_unit on citizens.wishes (unit_id, state, asked_at);
create index wishes_person on citizens.wishes (person_id);
alter table citizens.wishes enable row level security;
alter table citizens.wishes force row level security;
create policy jurisdiction on citizens.wishes using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);

grant select, insert on citizens.keys to vungxanh_app;
grant select, insert, update, delete on citizens.codes, citizens.accounts, citizens.sessions, citizens.persons to vungxanh_app;
grant select, insert, update on citizens.wishes to vungxanh_app;
