-- What changed from an earlier return of a provider to a later one, found out by a job. The file with it holds personal data: deleted with either of the two.
create table comparison (
  submission bigint not null references submission on delete cascade,   -- the later one
  earlier    bigint not null references submission on delete cascade,
  job        bigint not null references job on delete cascade,          -- the last one that was to find out
  message    text,                        -- why they cannot be compared, for the provider; null where they can
  file_key   text,                        -- where the changes lie in the file store; null until they are known
  made_at    timestamptz,
  primary key (submission, earlier)
);
create index comparison_earlier on comparison (earlier);
create index comparison_job on comparison (job);
