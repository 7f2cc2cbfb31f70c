-- Official files of reference data that operators have sent, and the snapshots made of them.
create table reference_version (
  id             bigint generated always as identity primary key,
  state          text not null check (state in ('IMPORTING', 'REFUSED', 'READY', 'PUBLISHED', 'WITHDRAWN')),
  file_name      text not null,
  file_key       text not null,
  file_bytes     bigint not null,
  sha256         text not null,
  uploaded_by    text not null,
  uploaded_at    timestamptz not null,
  skip_bad_rows  boolean not null,                          -- rows that cannot be read are left out
  on_sample      boolean not null default false,            -- imported on top of the sample, to try things out
  base           bigint references reference_version,       -- imported on top of that version; null for none
  job            bigint not null references job,
  message        text,                                      -- why it was refused, or what was left out
  snapshot_key   text,
  snapshot_bytes bigint,
  name           text,                                      -- what results call it
  changes        jsonb,                                     -- against its base, table by table
  published_by   text,
  published_at   timestamptz,
  in_force_from  timestamptz,
  withdrawn_by   text,
  withdrawn_at   timestamptz,
  check (state not in ('READY', 'PUBLISHED', 'WITHDRAWN') or snapshot_key is not null),
  check (state <> 'PUBLISHED' or in_force_from is not null)
);
create index reference_version_job on reference_version (job);

-- The files of providers that operators have sent.
create table provider_upload (
  id          bigint generated always as identity primary key,
  file_name   text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  taken       integer not null,
  rejected    integer not null,
  errors      text                                          -- the rejected rows as CSV, with the reasons; null for none
);
create index submission_reference on submission (reference_version);
