-- The demonstration province is loaded in one minute. So that freshness can be shown, its rows say when somebody would have
-- typed them: a while after the event, never after the load. Does nothing but during the load of a demonstration.
create function demonstration.date_entries(loaded timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    reader text[] := array[current_setting('app.scope', true), current_setting('app.scope_from', true),
        current_setting('app.scope_to', true)];
begin
    if not exists (select from demonstration.loads where followed_at is null) then
        return;
    end if;
    perform set_config('app.scope', '{(,)}', true), set_config('app.scope_from', '-2147483648', true),
        set_config('app.scope_to', '2147483647', true);
    update cases.cases set entered_at = least(loaded, reported_at + interval '40 minutes');
    update tracing.edges set created_at = least(loaded, identified_at + interval '90 minutes');
    update testing.results set entered_at = least(loaded, resulted_at + interval '15 minutes');
    update isolation.stays set entered_at = least(loaded, started_at + interval '2 hours');
    update treatment.admissions set entered_at = least(loaded, admitted_at + interval '1 hour');
    update treatment.observations set entered_at = least(loaded, observed_at + interval '30 minutes');
    update treatment.capacities set entered_at = least(loaded,
        valid_from::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '8 hours');
    -- what was loaded in one transaction is unknown to the planner until somebody looks
    analyze cases.cases, tracing.edges, tracing.contact_persons, testing.specimens, testing.results, isolation.stays,
        isolation.orders, treatment.admissions, rounds.observations, rounds.watches, followup.contacts, people.persons,
        people.contact_points;
    perform set_config('app.scope', reader[1], true), set_config('app.scope_from', reader[2], true),
        set_config('app.scope_to', reader[3], true);
end $$;
revoke execute on function demonstration.date_entries(timestamptz) from public;
grant execute on function demonstration.date_entries(timestamptz) to vungxanh_app;
