-- Which draft of a document an officer made of a proposal: a second tap leads to the first one's draft.
create table risk.drafts (
    unit_id int not null references adminunits.units (id),
    disease text not null,
    regime text not null,
    level int not null check (level between 1 and 4),
    on_day date not null,
    directive_id uuid not null,
    made_at timestamptz not null,
    made_by text not null,
    primary key (unit_id, disease, regime, level, on_day)
);
grant select, insert, update on risk.drafts to vungxanh_app;
