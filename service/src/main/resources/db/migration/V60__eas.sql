-- What a statement claims. Of each provider and year the statement in the state SUBMITTED counts; a later one replaces all of it.
create table eas_value (
  submission   bigint not null references submission on delete cascade,
  seq          integer not null,          -- two rows may be alike but for how they are written: both count
  payment_type integer not null,
  period       integer not null check (period between 1 and 12),
  area         integer,                   -- source of funding code of a devolved authority; null where none pays
  amount       numeric(10, 2) not null,
  primary key (submission, seq)
);
