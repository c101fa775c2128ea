#!/bin/sh
# Makes and updates Temporal's two databases. Safe to run again: what is there already is kept.
set -eu

for name in temporal visibility; do
  database=$name
  [ "$name" = visibility ] && database=temporal_visibility
  tool() { temporal-sql-tool --plugin postgres12 --ep "$POSTGRES_SEEDS" -p 5432 -u "$POSTGRES_USER" --db "$database" "$@"; }
  tool create
  # A database that has its first version answers with an error here, and is brought up to date below all the same.
  tool setup-schema -v 0.0 || true
  tool update-schema -d "/etc/temporal/schema/postgresql/v12/$name/versioned"
done
