import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder } from '../local/cache-folder.ts'
import { repository } from '../local/data-folder.ts'
import { complaintOf, runProgram } from './run-program.ts'
import { onTemporaryApi } from './temporary-api.ts'

const version = '4.32.5'
const asWhom = ['rosa@example.org', 'teresa@example.org', 'adela@example.org']

/** Schemathesis from PyPI, in a virtual environment of the per-user cache. @returns the program's path */
async function schemathesis(): Promise<string> {
  const place = cacheFolder(`schemathesis-${version}`)
  const program = path.join(place, 'bin', 'schemathesis')
  if (existsSync(program)) return program
  for (const [command, ...args] of [['python3', '-m', 'venv', place], [path.join(place, 'bin', 'pip'), 'install', '--quiet', `schemathesis==${version}`]]) {
    const done = await runProgram(command ?? '', args)
    if (done.status !== 0) throw new Error(`Schemathesis could not be installed: ${complaintOf(done)}`)
  }
  return program
}

/**
 * The API against its own document: thousands of generated requests, right and wrong, as three of the demo's people.
 * What it finds is in reports/schemathesis-*.txt.
 */
export async function apiOnTrial(): Promise<string> {
  const program = await schemathesis()
  return onTemporaryApi(async ({ address, cookieOf }) => {
    const lines: string[] = []
    for (const email of asWhom) {
      const name = email.split('@')[0] ?? email
      const ran = await runProgram(program, [
        'run', `${address}/api/openapi.json`, '--header', `Cookie:${await cookieOf(email)}`, '--header', `Origin:${address}`,
        '--phases', 'examples,coverage,fuzzing', '--max-examples', '10', '--continue-on-failure', '--rate-limit', 'auto', '--no-color',
      ])
      await writeFile(path.join(repository, 'reports', `schemathesis-${name}.txt`), ran.output + ran.errors)
      const cases = /(\d[\d,]*) generated/.exec(ran.output)?.[1] ?? '?'
      const found = /(\d+) found \d+ unique|(\d+) unique failures/.exec(ran.output)?.[0] ?? (ran.status === 0 ? 'nothing found' : 'see the report')
      lines.push(`as ${name} ${cases} requests, ${found}`)
    }
    return lines.join('; ')
  })
}
