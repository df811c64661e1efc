-- Exposures, roots and samples stand under the surviving record of a person; the one they were declared for is kept while
-- the two differ.
alter table tracing.edges
    add declared_from uuid,
    add declared_to uuid,
    drop constraint edges_check,
    add constraint edges_two_persons check (coalesce(declared_from, from_person) <> coalesce(declared_to, to_person));
alter table tracing.index_cases
    add recorded_person uuid,
    -- Since when the confirmation no longer holds. What followed from it did follow until then.
    add retracted_at timestamptz;

create table tracing.samples (
    id bigint generated always as identity primary key,
    disease text not null,
    person_id uuid not null,
    recorded_person uuid not null,
    unit_id int not null,
    at timestamptz not null,
    unique (recorded_person, disease, at)
);
create index samples_person on tracing.samples (person_id, disease);
alter table tracing.samples enable row level security;
alter table tracing.samples force row level security;
create policy jurisdiction on tracing.samples using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
grant select, insert, update on tracing.samples to vungxanh_app;

-- f1_at, f2_at, became_at and sampled_at say what holds now, the earliest of it. Where a person was so more than once, or is
-- so no longer, each spell is kept: of a later wave the first in that wave counts, and of a day in between what held then.
alter table tracing.contact_persons
    add f1_from timestamptz[],
    add f1_until timestamptz[],
    add f2_from timestamptz[],
    add f2_until timestamptz[],
    add ill_from timestamptz[],
    add ill_until timestamptz[],
    add ill_cases uuid[],
    add samples timestamptz[];
alter table tracing.contact_persons
    add plain boolean not null generated always as
        (f1_from is null and f2_from is null and ill_from is null and samples is null) stored;
grant delete on tracing.contact_persons to vungxanh_app;

drop index tracing.contact_persons_figures;
create index contact_persons_figures on tracing.contact_persons (unit_id, disease)
    include (f1_at, f2_at, sampled_at, became_at) where plain;
create index contact_persons_spells on tracing.contact_persons (unit_id, disease) where not plain;

-- The first of these spells that began since the wave did, and that lasted at the instant.
create function tracing.first_of(froms timestamptz[], untils timestamptz[], wave timestamptz, as_of timestamptz)
    returns timestamptz language sql immutable parallel safe as $$
    select min(f) from unnest(froms, untils) as spell (f, u) where f between wave and as_of and (u is null or u > as_of)
$$;
grant execute on function tracing.first_of(timestamptz[], timestamptz[], timestamptz, timestamptz) to vungxanh_app;

do $$
begin
    perform set_config('app.scope', '{(,)}', true), set_config('app.scope_from', '-2147483648', true),
        set_config('app.scope_to', '2147483647', true);
    insert into tracing.samples (disease, person_id, recorded_person, unit_id, at)
    select disease, person_id, person_id, unit_id, sampled_at from tracing.contact_persons where sampled_at is not null;
    perform set_config('app.scope', '', true), set_config('app.scope_from', '', true), set_config('app.scope_to', '', true);
end $$;
