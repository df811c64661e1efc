-- A form that was corrected on the telephone after it had been sent once: whichever of the two arrives second waits for a
-- supervisor, for nobody can tell on the road whether the first one arrived.
create table field.replacements (
    former_id uuid primary key,
    item_id uuid not null,
    unit_id int not null,
    said_at timestamptz not null
);
alter table field.replacements enable row level security;
alter table field.replacements force row level security;
create policy jurisdiction on field.replacements using (unit_id between access.scope_from() and access.scope_to()
    and (select access.scope()) @> unit_id);
grant select, insert on field.replacements to vungxanh_app;

-- what stands against it, where that is another item
alter table field.candidates add column against uuid;
alter table field.candidates drop constraint candidates_reason_check;
alter table field.candidates add constraint candidates_reason_check check (reason in ('SAME_ID', 'CORRECTION', 'FIELDS'));
