-- The two roles of every Molino database, the same on a laptop and in production. Passwords are set apart from this file.
-- molino_owner owns the tables and runs migrations. molino_app is what services and worker sign in as: it owns nothing,
-- so that it can neither change nor switch off what protects the books.
do $$
begin
  if not exists (select from pg_roles where rolname = 'molino_owner') then
    create role molino_owner login nosuperuser nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'molino_app') then
    create role molino_app login nosuperuser nocreatedb nocreaterole;
  end if;
end
$$;

-- A statement that failed holds what somebody typed, and a broken constraint the row: the server's log keeps neither.
-- Only a superuser may say so; where a provider keeps that to itself, these are settings of the server.
do $$
begin
  alter role molino_owner set log_min_error_statement = 'panic';
  alter role molino_owner set log_error_verbosity = 'terse';
  alter role molino_app set log_min_error_statement = 'panic';
  alter role molino_app set log_error_verbosity = 'terse';
exception when insufficient_privilege then
  raise warning 'Set log_min_error_statement = panic and log_error_verbosity = terse for this server: %', sqlerrm;
end
$$;
