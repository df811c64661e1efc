-- Accounts are read before anybody is signed in, so no row-level security here: administrators are held to their
-- jurisdiction by the queries.
create table access.staff (
    id uuid primary key,
    login text not null unique check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    name text not null,
    search_key text not null,
    unit_id int not null,
    password_hash text,
    second_factor_exempt boolean not null default false,
    totp_secret bytea,
    totp_last_step bigint not null default 0,
    language text not null default 'vi' check (language in ('vi', 'en')),
    disabled boolean not null default false,
    -- Grows with every change that a running session or a remembered password must notice.
    version int not null default 1,
    -- Grows with every password, and ends the sessions of the one before.
    password_epoch int not null default 1,
    created_at timestamptz not null
);
create index staff_unit on access.staff (unit_id);
comment on column access.staff.totp_last_step is 'The last thirty-second step whose code was accepted: no code counts twice.';

create table access.staff_roles (
    staff_id uuid not null references access.staff,
    role text not null check (role in ('COMMITTEE', 'EPIDEMIOLOGIST', 'UNIT_OFFICER', 'LABORATORY', 'HOSPITAL',
        'SITE_MANAGER', 'CHECKPOINT', 'DATA_STEWARD', 'ADMINISTRATOR')),
    primary key (staff_id, role)
);

-- Personal access tokens of API clients; the token itself is shown once and never stored.
create table access.tokens (
    id uuid primary key,
    staff_id uuid not null references access.staff,
    label text not null,
    hash bytea not null unique,
    hint text not null,
    permissions text[] not null,
    second_factor boolean not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index tokens_staff on access.tokens (staff_id);

-- Links that open one page once: the first administrator, a new password.
create table access.one_time_links (
    hash bytea primary key,
    purpose text not null check (purpose in ('FIRST_ADMINISTRATOR', 'SET_PASSWORD')),
    staff_id uuid references access.staff,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    check ((purpose = 'SET_PASSWORD') = (staff_id is not null))
);

-- Failed attempts, kept thirty days. What was typed as a login may be a password: only its hash is kept.
create table access.sign_in_failures (
    id bigint generated always as identity primary key,
    login_hash bytea not null,
    address text not null,
    at timestamptz not null
);
create index sign_in_failures_login on access.sign_in_failures (login_hash, at desc);
create index sign_in_failures_address on access.sign_in_failures (address, at desc);
create index sign_in_failures_at on access.sign_in_failures (at);

grant select, insert, update on access.staff to vungxanh_app;
grant select, insert, delete on access.staff_roles to vungxanh_app;
grant select, insert, update on access.tokens to vungxanh_app;
grant select, insert, update, delete on access.one_time_links to vungxanh_app;
grant select, insert, delete on access.sign_in_failures to vungxanh_app;
