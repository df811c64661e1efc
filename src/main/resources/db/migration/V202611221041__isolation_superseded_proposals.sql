-- A proposal that a record of before overtakes never took effect.
grant delete on isolation.orders, isolation.log to vungxanh_app;

-- Goes on in another site, or in another home, or at home as a watch: whoever counts people counts the later stay only.
alter table isolation.stays add continued boolean not null default false;
