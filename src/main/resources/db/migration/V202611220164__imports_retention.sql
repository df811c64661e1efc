-- How long sent files and rejected rows are kept, and who decides it. A later decision is a later row.
create table imports.retention (
    what       text not null check (what in ('FILE', 'REJECTED_ROWS')),
    valid_from date not null,
    days       int  not null check (days > 0),
    decided_by text not null,
    source     text not null,
    primary key (what, valid_from)
);
grant select on imports.retention to vungxanh_app;
insert into imports.retention (what, valid_from, days, decided_by, source) values
    ('FILE', '2020-01-01', 30, 'Giám đốc CDC tỉnh', 'Đề xuất của chương trình, chờ quyết định'),
    ('REJECTED_ROWS', '2020-01-01', 90, 'Giám đốc CDC tỉnh', 'Đề xuất của chương trình, chờ quyết định');

alter table imports.jobs add file_gone_at timestamptz, add rows_gone_at timestamptz;
