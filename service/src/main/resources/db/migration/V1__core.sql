-- Times are instants; what people see is UK time.

create table provider (
  ukprn      integer primary key check (ukprn between 10000000 and 99999999),
  name       text not null,
  created_at timestamptz not null default now()
);

-- A person or, without a provider, somebody of the collecting agency.
create table account (
  id              bigint generated always as identity primary key,
  user_name       text not null,
  display_name    text not null,
  email           text,
  role            text not null check (role in ('PROVIDER_USER', 'PROVIDER_SUBMITTER', 'OPERATOR', 'AUDITOR')),
  ukprn           integer references provider,
  password        text,            -- hashed; null for those who sign in elsewhere
  subject         text unique,     -- issuer and subject of OpenID Connect; null for local accounts
  failed_sign_ins integer not null default 0,
  locked_until    timestamptz,
  enabled         boolean not null default true,
  created_at      timestamptz not null default now(),
  check ((role in ('PROVIDER_USER', 'PROVIDER_SUBMITTER')) = (ukprn is not null))
);
create unique index account_user_name on account (lower(user_name));
create index account_ukprn on account (ukprn);

-- What is collected for a year: ILR2021, EAS2021 and so on.
create table collection (
  id         text primary key,
  kind       text not null check (kind in ('ILR', 'EAS')),
  year       text not null,          -- 2021 for 2020-21
  title      text not null,
  open       boolean not null default true,
  processing text not null default 'AUTOMATIC' check (processing in ('AUTOMATIC', 'FORCED', 'STOPPED')),
  unique (kind, year)
);

create table return_period (
  collection text not null references collection,
  number     integer not null check (number between 1 and 14),
  opens_at   timestamptz not null,
  closes_at  timestamptz not null check (closes_at > opens_at),
  primary key (collection, number)
);

-- Which provider may return what, and from when to when.
create table assignment (
  ukprn      integer not null references provider,
  collection text not null references collection,
  from_date  date not null default '2018-08-01',
  to_date    date not null default '2600-07-31' check (to_date >= from_date),
  primary key (ukprn, collection)
);

-- A file that a provider has sent, and what became of it. Its life: SubmissionLife.
create table submission (
  id                   bigint generated always as identity primary key,
  ukprn                integer not null references provider,
  collection           text not null references collection,
  period               integer not null,          -- the return period that it is for
  file_name            text not null,             -- in capitals, as file names are compared
  file_bytes           bigint not null,
  file_key             text not null,             -- where it lies in the file store
  sha256               text not null,
  origin               text not null check (origin in ('PAGE', 'API', 'CORRECTION')),
  state                text not null,
  state_since          timestamptz not null,
  uploaded_by          text not null,             -- a display name, kept when the account goes
  uploaded_by_id       bigint references account on delete set null,
  uploaded_at          timestamptz not null,
  submitted_by         text,
  submitted_at         timestamptz,               -- when it was handed in; the last one of a period counts
  submit_when_checked  boolean not null default false,
  corrects             bigint references submission,
  message              text,                      -- why it was rejected or failed, for the provider
  checked_at           timestamptz,
  reference_version    text,
  learners             integer,
  valid_learners       integer,
  errors               bigint,
  warnings             bigint,
  learners_with_errors integer,
  learners_with_warnings integer,
  funding              numeric(18, 5),            -- what the year is worth, in pounds; null where it is not worked out
  summary              jsonb                      -- the figures of the pages
);
create unique index submission_file_name on submission (ukprn, file_name);
create index submission_provider on submission (ukprn, collection, period, id desc);
create index submission_state on submission (state);

-- What a rule found. Personal data: deleted with its submission.
create table finding (
  submission       bigint not null references submission on delete cascade,
  seq              integer not null,              -- order of the file
  rule             text not null,
  severity         char(1) not null,              -- E error, W warning, F the file is refused
  learn_ref_number text,
  learner_row      integer,                       -- place of the learner in the file, from 0; pages name learners by it
  aim_seq_number   integer,
  field_values     text not null,
  name             text,                          -- family and given names, as the file has them
  learn_aim_ref    text,
  primary key (submission, seq)
);
create index finding_rule on finding (submission, rule);
create index finding_learner on finding (submission, learner_row);

-- What a learner is worth, by funding line; the months August to July.
create table learner_funding (
  submission       bigint not null references submission on delete cascade,
  seq              integer not null,
  learn_ref_number text not null,
  learner_row      integer not null,
  aim_seq_number   integer,
  model            text not null,
  line             text not null,
  kind             text not null,
  whole            numeric(18, 5) not null,       -- belongs to no month
  months           numeric(18, 5)[] not null,
  primary key (submission, seq)
);
create index learner_funding_line on learner_funding (submission, model, line);

-- A file that was made of a submission.
create table report (
  submission bigint not null references submission on delete cascade,
  name       text not null,
  file_name  text not null,
  format     text not null,
  file_bytes bigint not null,
  file_key   text not null,
  made_at    timestamptz not null,
  primary key (submission, file_name)
);

-- Work to be done; the scheduler's rows say who does it.
create table job (
  id          bigint generated always as identity primary key,
  submission  bigint references submission on delete cascade,
  ukprn       integer,
  kind        text not null,                      -- CHECK, EAS, REPORTS, ...
  state       text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  priority    integer not null default 0,         -- higher goes first
  file_bytes  bigint not null default 0,
  attempts    integer not null default 0,
  execution   text,                               -- the scheduler's execution that holds it
  node        text,
  step        text,                               -- what it is doing, for people
  done        bigint not null default 0,          -- progress: done of total
  total       bigint not null default 0,
  created_at  timestamptz not null,
  started_at  timestamptz,
  finished_at timestamptz,
  failure     text                                -- for operators; never holds learners' data
);
create index job_waiting on job (state, kind);
create index job_submission on job (submission);

create table audit_event (
  id         bigint generated always as identity primary key,
  at         timestamptz not null default now(),
  actor      text not null,
  role       text,
  ukprn      integer,                             -- the provider that it is about
  action     text not null,
  about      text,                                -- which record; never a learner's data
  detail     jsonb,                               -- old and new values of changes
  request_id text
);
create index audit_event_at on audit_event (at desc);
create index audit_event_ukprn on audit_event (ukprn, at desc);

create table notice (
  id         bigint generated always as identity primary key,
  headline   text check (length(headline) <= 50),
  message    text not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz check (ends_at > starts_at),
  enabled    boolean not null default true,
  maintenance boolean not null default false      -- uploads wait until it has ended
);

-- db-scheduler's table, as its documentation gives it.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time asc);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
