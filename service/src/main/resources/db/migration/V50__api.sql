-- Uploads of the API by the key that the sender gave them: one sent twice is one submission.
create table api_upload (
  ukprn      integer not null references provider,
  key        text not null check (length(key) <= 255),
  collection text not null,
  file_name  text not null,           -- in capitals
  submission bigint references submission on delete cascade,   -- null while it is under way
  begun_at   timestamptz not null,
  primary key (ukprn, key)
);
create index api_upload_begun on api_upload (begun_at);
create index api_upload_submission on api_upload (submission);
