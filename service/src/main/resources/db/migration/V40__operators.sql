-- The history of a record stands on its own page.
create index audit_event_about on audit_event (about, id desc);
