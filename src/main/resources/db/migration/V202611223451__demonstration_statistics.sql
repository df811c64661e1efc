-- Much of the demonstration is entered after its entries were dated: what the planner knows is brought up to date once more.
create function demonstration.look() returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare t regclass;
begin
    for t in select oid::regclass from pg_class
        where relkind = 'r' and relowner = current_user::regrole and pg_relation_size(oid) > 65536
    loop
        execute format('analyze %s', t);
    end loop;
end $$;
revoke execute on function demonstration.look() from public;
grant execute on function demonstration.look() to vungxanh_app;
