-- What the rooms let be watched: one row an entry (entered_at) or a reason to enter (held_from, held_to); keeper where a
-- laboratory, a hospital, a site or a post owes the entry by itself. The reader's jurisdiction applies.
create view cases.published_watch with (security_invoker = true) as
    select 'cases'::text as source, unit_id, null::uuid as keeper, null::text as keeper_name, entered_at,
        reported_at as held_from,
        coalesce(discarded_at, (outcome_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as held_to
      from cases.cases
    union all
    select 'cases', unit_id, null, null, at, null, null from cases.changes;

create view tracing.published_watch with (security_invoker = true) as
    select 'contacts'::text as source, unit_id, null::uuid as keeper, null::text as keeper_name, created_at as entered_at,
        identified_at as held_from, coalesce(withdrawn_at, exposed_from + interval '14 days') as held_to
      from tracing.edges;

create view followup.published_watch with (security_invoker = true) as
    select 'calls'::text as source, unit_id, null::uuid as keeper, null::text as keeper_name, null::timestamptz as entered_at,
        identified_at as held_from,
        coalesce(closed_at, (ends_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as held_to
      from followup.contacts
    union all
    select 'calls', unit_id, null, null, recorded_at, null, null from followup.calls;

create view testing.published_watch with (security_invoker = true) as
    select 'results'::text as source, l.unit_id, l.id as keeper, l.name as keeper_name, null::timestamptz as entered_at,
        s.received_at as held_from, coalesce(s.released_at, s.refused_at) as held_to
      from testing.specimens s join testing.laboratories l on l.id = s.laboratory_id
     where not l.reference and s.received_at is not null
    union all
    select 'results', l.unit_id, l.id, l.name, r.entered_at, null, null
      from testing.results r join testing.laboratories l on l.id = r.laboratory_id
     where not l.reference;

create view isolation.published_watch with (security_invoker = true) as
    select 'stays.home'::text as source, place_unit_id as unit_id, null::uuid as keeper, null::text as keeper_name,
        greatest(entered_at, ended_at) as entered_at, started_at as held_from, ended_at as held_to
      from isolation.stays where site_id is null
    union all
    select 'stays.home', place_unit_id, null, null, entered_at, null, null
      from isolation.stays where site_id is null and ended_at > entered_at
    union all
    select 'stays.site', s.place_unit_id, s.site_id, i.name, greatest(s.entered_at, s.ended_at), s.started_at, s.ended_at
      from isolation.stays s join isolation.sites i on i.id = s.site_id
    union all
    select 'stays.site', s.place_unit_id, s.site_id, i.name, s.entered_at, null, null
      from isolation.stays s join isolation.sites i on i.id = s.site_id
     where s.ended_at > s.entered_at;

create view treatment.published_watch with (security_invoker = true) as
    select 'beds'::text as source, f.unit_id, f.id as keeper, f.name as keeper_name, null::timestamptz as entered_at,
        f.opened_on::timestamp at time zone 'Asia/Ho_Chi_Minh' as held_from,
        (f.closed_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as held_to
      from treatment.facilities f where not f.outside
    union all
    select 'beds', f.unit_id, f.id, f.name, c.entered_at, null, null
      from treatment.capacities c join treatment.facilities f on f.id = c.facility_id where not f.outside
    union all
    select 'beds', f.unit_id, f.id, f.name, a.entered_at, null, null
      from treatment.admissions a join treatment.facilities f on f.id = a.facility_id where not f.outside
    union all
    select 'beds', f.unit_id, f.id, f.name, o.entered_at, null, null
      from treatment.observations o join treatment.admissions a on a.id = o.admission_id
      join treatment.facilities f on f.id = a.facility_id where not f.outside;

create view rounds.published_watch with (security_invoker = true) as
    select 'watch'::text as source, unit_id, null::uuid as keeper, null::text as keeper_name, null::timestamptz as entered_at,
        started_at as held_from,
        coalesce(ended_at, (until_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as held_to
      from rounds.watches
    union all
    select 'watch', unit_id, null, null, recorded_at, null, null from rounds.observations where withdrawn_at is null;

create view checkpoints.published_watch with (security_invoker = true) as
    select 'passages'::text as source, p.unit_id, p.id as keeper, p.name as keeper_name, null::timestamptz as entered_at,
        o.opened_at as held_from, o.closed_at as held_to
      from checkpoints.openings o join checkpoints.posts p on p.id = o.post_id
    union all
    select 'passages', p.unit_id, p.id, p.name, g.recorded_at, null, null
      from checkpoints.passages g join checkpoints.posts p on p.id = g.post_id where g.withdrawn_at is null;

create view screening.published_watch with (security_invoker = true) as
    select 'screening'::text as source, u.id as unit_id, null::uuid as keeper, null::text as keeper_name,
        null::timestamptz as entered_at,
        greatest(r.planned_at, r.from_on::timestamp at time zone 'Asia/Ho_Chi_Minh') as held_from,
        least(r.closed_at, (r.to_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as held_to
      from screening.areas a join screening.rounds r on r.id = a.round_id
      join adminunits.units whole on whole.id = a.unit_id
      join adminunits.units u on u.id between whole.id and whole.last_id and u.level = 'commune'
       and u.valid_from <= r.from_on and (u.valid_to is null or u.valid_to >= r.from_on)
    union all
    select 'screening', visited_unit_id, null, null, recorded_at, null, null from screening.visits
     where withdrawn_at is null;

grant select on cases.published_watch, tracing.published_watch, followup.published_watch, testing.published_watch,
    isolation.published_watch, treatment.published_watch, rounds.published_watch, checkpoints.published_watch,
    screening.published_watch to vungxanh_app;
