-- Names from each of their words on: "giang a pao", "a pao", "pao". What somebody types begins one of them, and beginning
-- with a text is a range in the order of the bytes. Unlike LIKE, >= and < are leakproof: under row-level security too the
-- planner walks along the index.
create table people.name_words (
    word text collate "C" not null,
    person_id uuid not null references people.persons (id),
    -- the record that the person stands under where two were merged
    stands_for uuid not null,
    unit_id int not null,
    primary key (word, person_id) include (unit_id, stands_for)
);
alter table people.name_words enable row level security;
alter table people.name_words force row level security;
create policy jurisdiction on people.name_words using (
    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
grant select, insert, update, delete on people.name_words to vungxanh_app;

create function people.words_of(name_key text) returns setof text language sql immutable strict parallel safe as $$
    select distinct array_to_string(words[i:], ' ')
      from string_to_array(name_key, ' ') as words, generate_subscripts(words, 1) as i
     where words[i] <> ''
$$;
grant execute on function people.words_of(text) to vungxanh_app;

create function people.add_name_words() returns trigger language plpgsql as $$
begin
    insert into people.name_words (word, person_id, stands_for, unit_id)
    select word, f.id, coalesce(f.merged_into, f.id), f.unit_id from fresh f, people.words_of(f.name_key) as word;
    return null;
end $$;
create trigger name_words_added after insert on people.persons
    referencing new table as fresh for each statement execute function people.add_name_words();

create function people.change_name_words() returns trigger language plpgsql as $$
begin
    delete from people.name_words
     where person_id = old.id and word in (select people.words_of(old.name_key));
    insert into people.name_words (word, person_id, stands_for, unit_id)
    select word, new.id, coalesce(new.merged_into, new.id), new.unit_id from people.words_of(new.name_key) as word;
    return null;
end $$;
create trigger name_words_changed after update on people.persons for each row
    when ((old.name_key, old.unit_id, old.merged_into) is distinct from (new.name_key, new.unit_id, new.merged_into))
    execute function people.change_name_words();

create view people.published_name_words with (security_invoker = true) as
    select word, person_id as id, stands_for as person_id, unit_id from people.name_words;
grant select on people.published_name_words to vungxanh_app;

do $$
begin
    perform set_config('app.scope', '{(,)}', true), set_config('app.scope_from', '-2147483648', true),
        set_config('app.scope_to', '2147483647', true);
    insert into people.name_words (word, person_id, stands_for, unit_id)
    select word, p.id, coalesce(p.merged_into, p.id), p.unit_id from people.persons p, people.words_of(p.name_key) as word;
    perform set_config('app.scope', '', true), set_config('app.scope_from', '', true), set_config('app.scope_to', '', true);
end $$;
