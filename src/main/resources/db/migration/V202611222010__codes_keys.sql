create schema codes;
grant usage on schema codes to vungxanh_app;

-- No table here is about people: a subject is an id of the room that issued the code.
create table codes.keys (
    number smallint generated always as identity primary key,
    public_key bytea not null,
    -- The private half, sealed with a key that lies in the data folder; gone when another key signs.
    sealed bytea,
    made_at timestamptz not null,
    made_by uuid,
    retired_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid,
    reason text,
    check ((retired_at is null) = (sealed is not null)),
    check (revoked_at is null or retired_at is not null)
);
create unique index keys_one_signs on codes.keys ((true)) where retired_at is null;

create table codes.revoked (
    kind smallint not null,
    subject uuid not null,
    issued_from timestamptz not null,
    issued_to timestamptz not null,
    revoked_at timestamptz not null,
    revoked_by uuid not null,
    reason text not null,
    primary key (kind, subject, issued_from, issued_to)
);

grant select, insert, update on codes.keys to vungxanh_app;
grant select, insert on codes.revoked to vungxanh_app;
