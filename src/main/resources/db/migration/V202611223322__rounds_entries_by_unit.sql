-- The last entry of each unit is asked by everybody who looks at the duties: from the index alone.
create index observations_entered on rounds.observations (unit_id, recorded_at) where withdrawn_at is null;
