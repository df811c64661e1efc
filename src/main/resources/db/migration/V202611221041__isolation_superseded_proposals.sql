-- A proposal that a record of before overtakes never took effect.
grant delete on isolation.orders, isolation.log to vungxanh_app;
