alter table access.staff_roles drop constraint staff_roles_role_check;
alter table access.staff_roles add constraint staff_roles_role_check check (role in (
    'COMMITTEE', 'EPIDEMIOLOGIST', 'UNIT_OFFICER', 'LABORATORY', 'HOSPITAL', 'LOGISTICS',
    'SITE_MANAGER', 'CHECKPOINT', 'BORDER_GUARD', 'POLICE', 'DATA_STEWARD', 'ADMINISTRATOR'));
