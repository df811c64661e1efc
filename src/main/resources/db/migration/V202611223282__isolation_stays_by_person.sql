-- Whether a contact is apart is asked of one person at a time.
create index stays_person on isolation.stays (person_id);
