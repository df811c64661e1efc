-- Evidence is seen by who sees its task.
create table tasks.files (
    id uuid primary key,
    task_id uuid not null references tasks.tasks,
    name text not null,
    media_type text not null,
    bytes bytea not null check (length(bytes) between 1 and 20971520),
    added_at timestamptz not null,
    added_by uuid not null
);
create index files_of on tasks.files (task_id);
alter table tasks.files enable row level security;
alter table tasks.files force row level security;
create policy with_its_task on tasks.files using (exists (select from tasks.tasks t where t.id = task_id));
grant select, insert on tasks.files to vungxanh_app;
