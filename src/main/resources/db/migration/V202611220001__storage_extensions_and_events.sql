-- Accent-free and similar spelling search, and exclusion of overlapping periods.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

grant usage on schema storage to vungxanh_app;

-- News between rooms that is not yet heard: the table of Spring Modulith 2.1 (structure v2).
create table storage.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on storage.event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on storage.event_publication (completion_date);
grant select, insert, update, delete on storage.event_publication to vungxanh_app;
