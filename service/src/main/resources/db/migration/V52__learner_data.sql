-- The valid learners of a checked return, as far as the API gives them to those who pay or audit. Personal data: deleted with the submission, and as soon as it no longer counts.
create table learner (
  submission       bigint not null references submission on delete cascade,
  learner_row      integer not null,              -- place of the learner in the file, from 0
  learn_ref_number text not null,
  uln              bigint,
  family_name      text,
  given_names      text,
  date_of_birth    date,
  ni_number        text,
  primary key (submission, learner_row)
);

create table learning_delivery (
  submission          bigint not null references submission on delete cascade,
  learner_row         integer not null,
  place               integer not null,           -- among the learner's aims, from 0
  aim_type            integer,
  learn_start_date    date,
  learn_plan_end_date date,
  fund_model          integer,
  std_code            integer,
  del_loc_post_code   text,
  epa_org_id          text,
  comp_status         integer,
  learn_act_end_date  date,
  withdraw_reason     integer,
  outcome             integer,
  ach_date            date,
  out_grade           text,
  prog_type           integer,
  primary key (submission, learner_row, place)
);
