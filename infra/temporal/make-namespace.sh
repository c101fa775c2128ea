#!/bin/sh
# Makes Molino's namespace once Temporal answers. Closed workflows are kept for 90 days; the record is in PostgreSQL.
set -eu

tries=0
until temporal operator namespace describe --namespace molino >/dev/null 2>&1 ||
  temporal operator namespace create --namespace molino --retention 90d; do
  tries=$((tries + 1))
  [ "$tries" -lt 30 ] || { echo 'Temporal did not answer.' >&2; exit 1; }
  sleep 2
done
