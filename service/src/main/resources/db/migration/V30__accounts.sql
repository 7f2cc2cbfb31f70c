alter table account add column password_expired boolean not null default false;   -- given by somebody else, for one sign-in
alter table account add column version integer not null default 0;                -- sessions of an older one are over

create function new_account_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger account_version before update on account for each row
  when ((old.role, old.ukprn, old.password_expired, old.enabled) is distinct from (new.role, new.ukprn, new.password_expired, new.enabled))
  execute function new_account_version();

-- Keys with which programs of a provider use the API. The key itself is shown once and not kept.
create table api_key (
  id           bigint generated always as identity primary key,
  ukprn        integer not null references provider,
  name         text not null,
  role         text not null check (role in ('PROVIDER_USER', 'PROVIDER_SUBMITTER')),
  prefix       text not null unique,              -- what people know it by
  sha256       bytea not null unique,
  created_by   text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null check (expires_at > created_at),
  last_used_at timestamptz,
  revoked_by   text,
  revoked_at   timestamptz
);
create index api_key_ukprn on api_key (ukprn);
