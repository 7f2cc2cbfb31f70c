-- Files of the store are looked for by their keys, to find those that nothing names.
create index submission_file_key on submission (file_key);
create index report_file_key on report (file_key);

-- Of a version that is out of force and that no result needs any more, only the row stays.
alter table reference_version drop constraint reference_version_state_check;
alter table reference_version add constraint reference_version_state_check
  check (state in ('IMPORTING', 'REFUSED', 'READY', 'PUBLISHED', 'WITHDRAWN', 'EXPIRED'));
alter table reference_version alter column file_key drop not null;
alter table reference_version add check (state = 'EXPIRED' or file_key is not null);
