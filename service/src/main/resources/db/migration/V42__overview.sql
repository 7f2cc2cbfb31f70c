-- What the operators' overview counts.
create index submission_period on submission (collection, period, ukprn, id desc);
create index submission_uploaded on submission (uploaded_at);
create index submission_submitted on submission (submitted_at);
create index job_done on job (finished_at) where state = 'DONE';
