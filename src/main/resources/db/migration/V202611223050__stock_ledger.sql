-- Stores, orders, and the ledger from which every balance is computed. Nothing here is about people.
create schema stock;
grant usage on schema stock to vungxanh_app;

create table stock.stores (
    id uuid primary key,
    unit_id int not null references adminunits.units (id),
    kind text not null check (kind in ('PROVINCE', 'HOSPITAL', 'DISTRICT', 'COMMUNE', 'ISOLATION_SITE')),
    name text not null check (length(name) between 1 and 120),
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    opened_on date not null,
    closed_on date check (closed_on >= opened_on),
    recorded_at timestamptz not null,
    login text not null,
    version int not null default 1,
    check ((latitude is null) = (longitude is null)),
    unique (unit_id, name)
);

create table stock.suppliers (
    id uuid primary key,
    name text not null unique check (length(name) between 1 and 200),
    contact text check (length(contact) <= 200),
    recorded_at timestamptz not null,
    login text not null
);

create table stock.orders (
    id uuid primary key,
    client_id uuid not null unique,
    store_id uuid not null references stock.stores (id),
    unit_id int not null,
    supplier_id uuid not null references stock.suppliers (id),
    number text not null check (length(number) between 1 and 60),
    ordered_on date not null,
    due_on date not null check (due_on >= ordered_on),
    cancelled_at timestamptz,
    reason text check (length(reason) <= 300),
    recorded_at timestamptz not null,
    login text not null,
    version int not null default 1,
    unique (supplier_id, number),
    check ((cancelled_at is null) = (reason is null))
);
create index orders_unit on stock.orders (unit_id);

create table stock.order_lines (
    order_id uuid not null references stock.orders (id),
    item text not null,
    quantity numeric(14, 3) not null check (quantity > 0),
    primary key (order_id, item)
);

-- A slip: what happened in one store at one time. It is never changed; what was wrong is put right by another slip.
create table stock.slips (
    id uuid primary key,
    -- the sender's own id: whoever had no answer sends the same again, and it counts once
    client_id uuid not null unique,
    content text not null,
    kind text not null check (kind in ('RECEIVED', 'ISSUED', 'SENT', 'ARRIVED', 'COUNTED', 'RETURNED', 'LOST')),
    store_id uuid not null references stock.stores (id),
    unit_id int not null,
    at timestamptz not null,
    -- supplier, or who took or brought it
    partner text check (length(partner) <= 200),
    partner_unit_id int references adminunits.units (id),
    order_id uuid references stock.orders (id),
    to_store_id uuid references stock.stores (id),
    -- the slip by which it was sent; it arrives once
    sent_id uuid unique references stock.slips (id),
    reason text check (length(reason) <= 500),
    recorded_at timestamptz not null,
    login text not null,
    check ((kind = 'SENT') = (to_store_id is not null)),
    check ((kind = 'ARRIVED') = (sent_id is not null)),
    check (kind <> 'LOST' or reason is not null),
    check (to_store_id <> store_id)
);
create index slips_store on stock.slips (store_id, at);
create index slips_order on stock.slips (order_id) where order_id is not null;
create index slips_to on stock.slips (to_store_id) where to_store_id is not null;

-- The ledger: only ever added to. A balance as of any instant is the sum of what lies before it.
create table stock.entries (
    id bigint generated always as identity primary key,
    slip_id uuid not null references stock.slips (id),
    kind text not null,
    store_id uuid not null references stock.stores (id),
    unit_id int not null,
    item text not null,
    lot text not null default '' check (length(lot) <= 40),
    expires_on date,
    quantity numeric(14, 3) not null,
    at timestamptz not null,
    check (quantity > 0 and kind in ('RECEIVED', 'ARRIVED', 'RETURNED', 'COUNTED')
        or quantity < 0 and kind in ('ISSUED', 'SENT', 'LOST', 'COUNTED'))
);
create index entries_unit on stock.entries (unit_id, at);
create index entries_lot on stock.entries (store_id, item, lot, at);
create index entries_slip on stock.entries (slip_id);

-- What was found on the shelf beside what the ledger said: the difference is an entry, the figure is never overwritten.
create table stock.counts (
    slip_id uuid not null references stock.slips (id),
    store_id uuid not null references stock.stores (id),
    item text not null,
    lot text not null default '',
    expires_on date,
    book numeric(14, 3) not null,
    counted numeric(14, 3) not null check (counted >= 0),
    at timestamptz not null
);
create unique index counts_lot on stock.counts (slip_id, item, lot, expires_on) nulls not distinct;
create index counts_store on stock.counts (store_id, item, at);

-- What is there now. Kept by the ledger alone; the row is what two people who take the last box meet at.
create table stock.balances (
    store_id uuid not null references stock.stores (id),
    item text not null,
    lot text not null,
    expires_on date,
    quantity numeric(14, 3) not null,
    constraint stock_not_negative check (quantity >= 0)
);
create unique index balances_lot on stock.balances (store_id, item, lot, expires_on) nulls not distinct;

create function stock.keep_balance() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    update stock.balances b set quantity = b.quantity + new.quantity
     where b.store_id = new.store_id and b.item = new.item and b.lot = new.lot
       and b.expires_on is not distinct from new.expires_on;
    if not found then
        insert into stock.balances as b (store_id, item, lot, expires_on, quantity)
        values (new.store_id, new.item, new.lot, new.expires_on, new.quantity)
        on conflict (store_id, item, lot, expires_on) do update set quantity = b.quantity + excluded.quantity;
    end if;
    if exists (select 1 from stock.counts c
                where c.store_id = new.store_id and c.item = new.item and c.lot = new.lot
                  and c.expires_on is not distinct from new.expires_on and c.at > new.at) then
        raise exception 'the lot was counted after this entry'
            using errcode = 'check_violation', constraint = 'stock_closed_by_count';
    end if;
    -- an entry of the past must leave enough for all that was taken since
    if new.quantity < 0 and exists (
        select 1 from (select e.at, e.id, sum(e.quantity) over (order by e.at, e.id) as left_then
                         from stock.entries e
                        where e.store_id = new.store_id and e.item = new.item and e.lot = new.lot
                          and e.expires_on is not distinct from new.expires_on) as run
         where run.at >= new.at and run.left_then < 0) then
        raise exception 'there was not enough then'
            using errcode = 'check_violation', constraint = 'stock_not_negative';
    end if;
    return null;
end $$;
create trigger keep_balance after insert on stock.entries for each row execute function stock.keep_balance();

grant select on stock.balances to vungxanh_app;
grant select, insert on stock.suppliers, stock.order_lines, stock.slips, stock.entries, stock.counts to vungxanh_app;
grant select, insert, update on stock.stores, stock.orders to vungxanh_app;
