import { ConfigError } from '#platform/config/index.ts'
import { CannotStart } from './cannot-start.ts'
import type { DataFolder } from './data-folder.ts'
import { PostgresStartError } from './postgres/cluster.ts'

const diskFull = /No space left on device|ENOSPC|database or disk is full/i
const otherVersion = /initialized by PostgreSQL version/i
const unreachable = /connect (ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH) [\w.:]+|getaddrinfo \w+ [\w.-]+|password authentication failed for user "\w+"|database "\w+" does not exist/
const brokenTemporal = /malformed|not a database|disk image/i

/** Every text in an error and what caused it, which is where a full disk hides. */
function wholeText(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${wholeText(error.cause)}` : ''
}

function aboutPostgres(error: PostgresStartError, folder: DataFolder): CannotStart {
  if (otherVersion.test(error.log)) {
    return new CannotStart('database-other-version', `The database in ${folder.postgres} was made by another version of PostgreSQL.`, 'Go back to the version of Molino that made it, or begin anew with: npm run reset', error)
  }
  const reason = error.log.split('\n').find((line) => /FATAL|PANIC|error/i.test(line))?.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '') ?? 'it gave no reason'
  return new CannotStart('database-broken', `The database in ${folder.postgres} does not start: ${reason.replace(/\.$/, '')}.`, 'Put that folder back from a copy, or begin anew with: npm run reset. Nothing in it was changed.', error)
}

/** Turns whatever stopped the start into one sentence and what to do about it. */
export function explain(error: unknown, folder: DataFolder | undefined): CannotStart {
  const text = wholeText(error)
  if (error instanceof CannotStart && !diskFull.test(text)) return error
  if (error instanceof ConfigError) return new CannotStart('settings', error.message, 'Set these and start again; README.md says what each is for.', error)
  if (diskFull.test(text)) {
    return new CannotStart('disk-full', `The disk is full${folder ? ` where ${folder.base} lies` : ''}.`, 'Free some space and start again; what was saved is kept.', error)
  }
  if (error instanceof PostgresStartError && folder) return aboutPostgres(error, folder)
  const silent = unreachable.exec(text)
  if (silent) {
    return new CannotStart('database-unreachable', `The database cannot be used: ${silent[0]}.`, 'Check DATABASE_URL and DATABASE_OWNER_URL, and that PostgreSQL runs there.', error)
  }
  if (brokenTemporal.test(text) && folder) {
    return new CannotStart('temporal-file-broken', `Temporal’s file ${folder.temporalFile} cannot be read.`, 'Delete that file and start again: npm run reconcile then starts every workflow anew from the record.', error)
  }
  return new CannotStart('unexpected', error instanceof Error ? error.message : String(error), folder ? `What the servers said is in ${folder.logs}.` : 'Start again; if it stays so, tell the developers.', error)
}
