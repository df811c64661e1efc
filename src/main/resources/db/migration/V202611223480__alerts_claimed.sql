-- Taken up to be sent, and sent, are two moments: between them a program may end, and nobody knows what arrived.
alter table alerts.messages add column claimed_at timestamptz;
alter table alerts.messages no force row level security;
update alerts.messages set claimed_at = sent_at where sent_at is not null;
alter table alerts.messages force row level security;
drop index alerts.messages_waiting;
create index messages_waiting on alerts.messages (queued_at) where claimed_at is null;
