-- Whether what was submitted for a closed period is being paid. Until that has ended, the API gives nobody what providers have submitted.
alter table return_period add column period_end boolean not null default false;
