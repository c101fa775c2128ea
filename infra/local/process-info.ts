import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface ProcessInfo { program: string; command: string }

/** Linux says it itself; a container need not have `ps`. */
function fromProc(pid: number): ProcessInfo | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, program = '', state] = /^\d+ \((.*)\) (\S)/s.exec(stat) ?? []
    if (state === 'Z') return undefined
    return { program, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() }
  } catch {
    return undefined
  }
}

function fromPs(pid: number): ProcessInfo | undefined {
  try {
    const ask = (columns: string) => execFileSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    if (ask('stat=').startsWith('Z')) return undefined
    return { program: path.basename(ask('comm=')), command: ask('args=') }
  } catch {
    return undefined
  }
}

/**
 * What runs under a number, undefined where nothing does. A pid alone proves nothing: numbers are used again, and a
 * process that has ended keeps its number until its parent takes notice.
 */
export function processInfo(pid: number): ProcessInfo | undefined {
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid)
}
