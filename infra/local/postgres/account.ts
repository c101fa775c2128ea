import { execFileSync, spawnSync } from 'node:child_process'

/** The operating system's user that PostgreSQL runs as, where that is not the one who starts it. */
export interface Account { uid: number; gid: number }

function idOf(name: string): Account | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}

/**
 * PostgreSQL refuses to run as root. Under root it runs as `postgres` where that user exists, else as `nobody`, which
 * exists everywhere; no user is added to somebody's machine for it. Undefined where it runs as the user who starts it.
 * @throws Error when root finds neither
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const account = idOf('postgres') ?? idOf('nobody')
  if (!account) throw new Error('PostgreSQL does not run as root, and neither a user named postgres nor nobody exists here.')
  return account
}

/** Whether `account` can read what is at `path`: all folders above it must let it through. */
export function canReach(account: Account | undefined, path: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'test -r "$1"', 'sh', path], { ...account, cwd: '/', stdio: 'ignore' })
  return asked.status === 0
}
