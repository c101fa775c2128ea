import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { accessCookie } from '#platform/auth/cookies.ts'
import { cacheFolder } from '../local/cache-folder.ts'
import { repository } from '../local/data-folder.ts'
import { complaintOf, runProgram } from './run-program.ts'
import { onTemporaryApi, type TemporaryApi } from './temporary-api.ts'

const version = '4.32.5'
const asWhom = ['rosa@example.org', 'teresa@example.org', 'adela@example.org']
/** They would end the sign-in that the rest is tried with, or are limited to a few calls a minute. */
const leftOut = '/api/(sign-in|sign-up|sign-out.*|refresh|me/sessions.*|me/password.*|password.*)'

/** Schemathesis from PyPI, in a virtual environment of the per-user cache. @returns the program's path */
async function schemathesis(): Promise<string> {
  const place = cacheFolder(`schemathesis-${version}`)
  const program = path.join(place, 'bin', 'schemathesis')
  if (existsSync(program)) return program
  for (const [command = '', ...args] of [['python3', '-m', 'venv', place], [path.join(place, 'bin', 'pip'), 'install', '--quiet', `schemathesis==${version}`]]) {
    const done = await runProgram(command, args)
    if (done.status !== 0) throw new Error(`Schemathesis could not be installed: ${complaintOf(done)}`)
  }
  return program
}

/** Answers that a right request may get besides success: nobody guesses an id, and a person may only do what is hers. */
const settings = (token: string) => `[auth.openapi.session]
api_key = "${token}"

[checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "404", "409", "422", "429"]
`

async function tryAs(program: string, email: string, { address, cookieOf }: TemporaryApi): Promise<string> {
  const name = email.split('@')[0] ?? email
  const folder = await mkdtemp(path.join(tmpdir(), 'molino-schemathesis-'))
  try {
    const config = path.join(folder, 'schemathesis.toml')
    await writeFile(config, settings(await cookieOf(email, accessCookie)), { mode: 0o600 })
    const ran = await runProgram(program, [
      '--config-file', config, 'run', `${address}/api/openapi.json`, '--checks', 'all', '--phases', 'examples,coverage,fuzzing',
      '--max-examples', '5', '--exclude-path-regex', leftOut, '--continue-on-failure', '--no-color',
    ])
    await writeFile(path.join(repository, 'reports', `schemathesis-${name}.txt`), ran.output + ran.errors)
    const counted = /(\d[\d,]*) generated(?:, (\d[\d,]*) found (\d+) unique failures?)?/.exec(ran.output)
    if (!counted) return `as ${name} it did not run: ${complaintOf(ran)}`
    return `as ${name} ${counted[1] ?? ''} requests, ${counted[3] ?? (ran.status === 0 ? 'no' : 'some')} kinds of fault`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The API against its own document: thousands of generated requests, right and wrong, as three of the demo's people.
 * What it finds is in reports/schemathesis-*.txt.
 */
export async function apiOnTrial(): Promise<string> {
  const program = await schemathesis()
  return onTemporaryApi(async (api) => {
    const lines: string[] = []
    for (const email of asWhom) lines.push(await tryAs(program, email, api))
    return lines.join('; ')
  })
}
