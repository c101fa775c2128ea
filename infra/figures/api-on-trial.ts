import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { accessCookie } from '#platform/auth/cookies.ts'
import { cacheFolder } from '../local/cache-folder.ts'
import { repository } from '../local/data-folder.ts'
import type { Figure } from './first-paint.ts'
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

/** Bytes that go on with a file are sent as any others. */
const hooks = `import schemathesis

schemathesis.serializer.alias("application/offset+octet-stream", "application/octet-stream")
`

/**
 * Answers that a right request may get besides success: nobody guesses an id, and a person may only do what is hers. A
 * wrong one may also be too large to be read, and no 5xx answers it.
 */
const settings = (token: string, hooksFile: string) => `hooks = "${hooksFile}"

[auth.openapi.session]
api_key = "${token}"

[checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "404", "409", "422", "429"]

[checks.negative_data_rejection]
expected-statuses = ["400", "401", "403", "404", "405", "406", "409", "413", "415", "422", "428", "429"]
`

async function tryAs(program: string, email: string, { address, cookieOf }: TemporaryApi, only?: string): Promise<Figure> {
  const name = email.split('@')[0] ?? email
  const folder = await mkdtemp(path.join(tmpdir(), 'molino-schemathesis-'))
  try {
    const hooksFile = path.join(folder, 'hooks.py')
    const config = path.join(folder, 'schemathesis.toml')
    await writeFile(hooksFile, hooks)
    await writeFile(config, settings(await cookieOf(email, accessCookie), hooksFile), { mode: 0o600 })
    const ran = await runProgram(program, [
      '--config-file', config, 'run', `${address}/api/openapi.json`, '--checks', 'all', '--phases', 'examples,coverage,fuzzing',
      '--max-examples', '5', '--exclude-path-regex', leftOut, ...(only === undefined ? [] : ['--include-path-regex', only]), '--continue-on-failure', '--no-color',
    ])
    await writeFile(path.join(repository, 'reports', `schemathesis-${name}.txt`), ran.output + ran.errors)
    const requests = /(\d[\d,]*) generated/.exec(ran.output)?.[1]
    if (requests === undefined) return { text: `as ${name} it did not run: ${complaintOf(ran)}`, held: false }
    return { text: `as ${name} ${requests} requests, ${ran.status === 0 ? 'no fault' : foundIn(ran.output)}`, held: ran.status === 0 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** '12 failures, 3 errors' of the last line. */
const foundIn = (output: string) => output.trimEnd().split('\n').at(-1)?.match(/\d+ (?:failure|error)s?/g)?.join(', ') ?? 'some faults'

/**
 * The API against its own document: thousands of generated requests, right and wrong, as three of the demo's people.
 * What it finds is in reports/schemathesis-*.txt.
 * @param only a regular expression: these paths alone
 */
export async function apiOnTrial(only?: string): Promise<Figure> {
  const program = await schemathesis()
  return onTemporaryApi(async (api) => {
    const found: Figure[] = []
    for (const email of asWhom) found.push(await tryAs(program, email, api, only))
    return { text: found.map(({ text }) => text).join('; '), held: found.every(({ held }) => held) }
  })
}
