create schema directives;
grant usage on schema directives to vungxanh_app;

create table directives.documents (
    id uuid primary key,
    unit_id int not null,
    number int not null check (number > 0),
    symbol text not null,
    kind text not null,
    issued_on date not null,
    subject text not null,
    bases text[] not null,
    urgency text not null,
    link text,
    recorded_at timestamptz not null,
    search_key text not null
);
-- numbers start again each year within one series of one issuer: NĐ 30/2020/NĐ-CP
create unique index documents_number on directives.documents
    (unit_id, number, symbol, (extract(year from issued_on)));
create index documents_issued on directives.documents (unit_id, issued_on, number);

alter table directives.documents enable row level security;
alter table directives.documents force row level security;
create policy jurisdiction on directives.documents using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
grant select, insert on directives.documents to vungxanh_app;

-- from when a report counts documents
create table directives.waves (
    started_on date primary key,
    name text not null,
    source text not null
);
insert into directives.waves values
    ('2020-01-23', 'COVID-19, đợt 1', 'Bộ Y tế: ca đầu tiên tại Việt Nam'),
    ('2020-07-25', 'COVID-19, đợt 2', 'Bộ Y tế: ca cộng đồng tại Đà Nẵng'),
    ('2021-01-28', 'COVID-19, đợt 3', 'Bộ Y tế: ca cộng đồng tại Hải Dương, Quảng Ninh'),
    ('2021-04-27', 'COVID-19, đợt 4', 'Báo cáo 88-BC/BCS ngày 24/5/2021, mục I.2');
grant select on directives.waves to vungxanh_app;
