alter table job add column crashes integer not null default 0;  -- how often a node died while it ran; back to 0 when an operator has it done again
alter table job add column cancelled_by text;                   -- who wants it to stop; a running one does so soon
create index job_started on job (started_at);
create unique index job_execution on job (execution) where state = 'RUNNING';
