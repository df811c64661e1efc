-- Contacts at large are counted unit by unit when news touched some units only.
create index edges_unit on tracing.edges (unit_id, exposed_to) where close and withdrawn_at is null;
