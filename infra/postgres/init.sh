#!/bin/sh
# Run once by the PostgreSQL container on an empty volume: the two roles, their passwords, the database.
set -eu

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --file /molino/roles.sql
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$MOLINO_OWNER_PASSWORD" -v app_password="$MOLINO_APP_PASSWORD" <<'SQL'
alter role molino_owner password :'owner_password';
alter role molino_app password :'app_password';
create database molino owner molino_owner;
revoke all on database molino from public;
grant connect on database molino to molino_app;
SQL
