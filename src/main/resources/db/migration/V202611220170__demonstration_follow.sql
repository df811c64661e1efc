-- When the reports of the synthetic telephones were entered: after the people, because those must be on disk first.
alter table demonstration.loads add column followed_at timestamptz;
grant update (followed_at) on demonstration.loads to vungxanh_app;
