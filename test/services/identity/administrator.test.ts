import { spawn } from 'node:child_process'
import { afterAll, expect, test } from '@jest/globals'
import { createTestApp, password } from '#test/support/app.ts'

const t = await createTestApp()
afterAll(() => t.drop())

/** `npm run administrator -- …`, with the password through a pipe. */
async function administrator(typed: string, ...args: string[]): Promise<{ said: string; status: number | null }> {
  const child = spawn(process.execPath, ['infra/commands/administrator.ts', ...args], { env: { PATH: process.env.PATH ?? '', DATABASE_URL: t.database.appUrl } })
  child.stdin.end(`${typed}\n`)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text })
  const status = await new Promise<number | null>((resolve) => { child.once('close', resolve) })
  return { said, status }
}

const adela = ['--email', 'adela@example.org', '--given-names', 'Adela', '--family-names', 'Ruiz']

test('an empty installation gets its first administrator from the command line', async () => {
  expect(await administrator(password, ...adela)).toEqual({ said: 'adela@example.org is administrator now.\n', status: 0 })
  const person = await t.signIn('adela@example.org')
  expect((await person.get('/api/grants')).json()).toMatchObject([{ email: 'adela@example.org', role: 'administrator', grantedBy: null }])
})

test('a password that falls to the first guesses is refused, and so is an address that somebody has', async () => {
  expect(await administrator('1234567890', ...adela)).toMatchObject({ status: 1, said: expect.stringContaining('too easy to guess') })
  expect(await administrator(password, ...adela)).toMatchObject({ status: 1, said: expect.stringContaining('add --reset') })
})

test('whoever lost her authenticator gets a new sign-in, and every device of hers is signed out', async () => {
  const person = await t.signIn('adela@example.org')
  await t.orm.em.fork().execute(`update credential set totp_confirmed_at = now(), totp_secret_encrypted = 'lost'`)
  expect(await administrator(password, '--email', 'ADELA@example.org', '--reset')).toMatchObject({ status: 0 })
  await t.signIn('adela@example.org')
  while ((await person.get('/api/me')).statusCode !== 401) await new Promise((resolve) => { setImmediate(resolve) })
  expect(await administrator(password, '--email', 'nadie@example.org', '--reset')).toEqual({ said: 'Nobody has this address.\n', status: 1 })
})

test('without an address it says what it is for', async () => {
  expect(await administrator('')).toMatchObject({ status: 0, said: expect.stringContaining('npm run administrator -- --email') })
})
