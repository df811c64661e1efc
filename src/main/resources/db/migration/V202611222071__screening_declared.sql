-- A declaration says by itself which signs there are, and they are looked into there: here it only counts.
alter table screening.visits drop constraint visits_check;
alter table screening.visits add constraint visits_signs check (
    (outcome = 'SYMPTOMS') = (cardinality(signs) > 0) or (way = 'DECLARATION' and cardinality(signs) = 0));
