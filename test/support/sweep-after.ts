import { spawn } from 'node:child_process'

const script = `trap '' INT TERM HUP
read -r _
[ -n "$2" ] && kill -KILL "$2" 2>/dev/null
postgres=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
[ -n "$postgres" ] && kill -QUIT "$postgres" 2>/dev/null
tries=0
while [ -n "$postgres" ] && kill -0 "$postgres" 2>/dev/null && [ $tries -lt 100 ]; do sleep 0.05; tries=$((tries + 1)); done
half=$(ls "$1" 2>/dev/null | grep '^initdb-')
rm -rf "$1"
if [ -n "$half" ]; then sleep 3; rm -rf "$1"; fi # a data folder was still being made
`

/**
 * Waits at a pipe that closes when this process ends, however it ends, then stops what runs in `folder` (a PostgreSQL
 * in its `data`, and `pid`) and removes it: a test run that is killed leaves neither behind.
 * @returns a function that does so now
 */
export function sweepAfter({ folder, pid }: { folder: string; pid?: number | undefined }): () => Promise<void> {
  const sweeper = spawn('/bin/sh', ['-c', script, 'sh', folder, String(pid ?? '')], { cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  const gone = new Promise<void>((resolve) => { sweeper.once('close', () => resolve()) })
  sweeper.unref()
  return () => {
    sweeper.ref()
    sweeper.stdin.end()
    return gone
  }
}
