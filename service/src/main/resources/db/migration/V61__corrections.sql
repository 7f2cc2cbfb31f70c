-- A learner put right on the page, until the corrected file is sent. Personal data: deleted with the submission.
create table correction (
  submission  bigint not null references submission on delete cascade,
  learner_row integer not null,
  record      jsonb not null,            -- the learner, in the form of the API
  errors      integer not null,          -- what the rules on a single learner still say of it
  warnings    integer not null,
  saved_by    text not null,
  saved_at    timestamptz not null,
  primary key (submission, learner_row)
);
