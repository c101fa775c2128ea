/**
 * An instant in hand-written SQL, as the API writes it: '2026-11-22T19:00:00.000Z'. The driver gives a timestamptz as
 * PostgreSQL prints it; entities have Dates.
 * @param column an expression of ours, never anything a person wrote
 */
export const isoInstant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
