-- A document is drafted, issued with a number, and ends when another replaces it or its time is over.
alter table directives.documents
    alter column number drop not null,
    add column layout text not null default 'STATE' check (layout in ('STATE', 'PARTY')),
    add column state text not null default 'ISSUED' check (state in ('DRAFT', 'ISSUED', 'REPLACED', 'EXPIRED')),
    add column ended_on date,
    add column replaced_by uuid references directives.documents,
    add column version int not null default 1,
    -- whom it binds: units below its issuer read what is issued to them
    add column addressed int4multirange,
    add column parent_agency text,
    add column agency text,
    add column grounds text[] not null default '{}',
    add column body text not null default '',
    add column recipients text[] not null default '{}',
    add column capacity text[] not null default '{}',
    add column signatory text,
    add constraint documents_number_when_issued check ((state = 'DRAFT') = (number is null)),
    add constraint documents_end check ((state in ('REPLACED', 'EXPIRED')) = (ended_on is not null)),
    add constraint documents_replaced check ((state = 'REPLACED') = (replaced_by is not null));
create policy circulated on directives.documents for select using (
    state <> 'DRAFT' and addressed && (select access.scope()));
grant update, delete on directives.documents to vungxanh_app;

-- Documents of bodies above every province: read by all, entered once.
create table directives.higher (
    id uuid primary key,
    number int not null check (number > 0),
    symbol text not null,
    kind text not null,
    issued_on date not null,
    body text not null,
    body_key text not null,
    subject text not null default '',
    link text,
    recorded_at timestamptz not null,
    search_key text not null
);
create unique index higher_number on directives.higher (body_key, number, symbol, (extract(year from issued_on)));
grant select, insert, update on directives.higher to vungxanh_app;

create table directives.implementations (
    document_id uuid not null references directives.documents on delete cascade,
    higher_id uuid not null references directives.higher,
    primary key (document_id, higher_id)
);
create index implementations_higher on directives.implementations (higher_id);
alter table directives.implementations enable row level security;
alter table directives.implementations force row level security;
create policy with_its_document on directives.implementations using (
    exists (select from directives.documents d where d.id = document_id));
grant select, insert, delete on directives.implementations to vungxanh_app;

-- A file is seen by who sees its document.
create table directives.files (
    id uuid primary key,
    document_id uuid not null references directives.documents on delete cascade,
    name text not null,
    media_type text not null,
    bytes bytea not null check (length(bytes) between 1 and 20971520),
    added_at timestamptz not null,
    added_by uuid not null
);
create index files_of on directives.files (document_id);
alter table directives.files enable row level security;
alter table directives.files force row level security;
create policy with_its_document on directives.files using (
    exists (select from directives.documents d where d.id = document_id));
grant select, insert on directives.files to vungxanh_app;
