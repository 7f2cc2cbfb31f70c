-- The audit log only grows. What is older than a year may go at the end of its keeping time, and only to whoever says so.
create function audit_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('openilr.retention', true) = 'on' and old.at < now() - interval '1 year' then
    return old;
  end if;
  raise exception 'The audit log is only added to';
end $$;
create trigger audit_event_only_grows before update or delete on audit_event for each row execute function audit_only_grows();
create trigger audit_event_never_emptied before truncate on audit_event for each statement execute function audit_only_grows();
create index audit_event_action on audit_event (action, at desc);
