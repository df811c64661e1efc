-- The unit is in the index too: while nobody had looked at a freshly filled table, the planner joined the few rows of a person
-- with all rows of the reader's province, once for each person, and the morning's report took half a minute.
create index observations_of_person on rounds.observations (person_id, observed_at desc, unit_id);
drop index rounds.observations_person;
