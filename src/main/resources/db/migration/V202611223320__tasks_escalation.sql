-- Whom a reminder of the program told, and the news (a message of the Committee's channel) that did.
alter table tasks.steps add told_unit int;
alter table tasks.steps add news uuid;

-- What the program says in the channel names the page that shows what it speaks of.
alter table committee.messages add about text check (about like '/%');
