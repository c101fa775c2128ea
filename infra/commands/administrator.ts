import { parseArgs } from 'node:util'
import { createOrm } from '#db/mikro-orm.config.ts'
import { isLocale, locales } from '#domain/languages.ts'
import { businessDateAt, systemClock } from '#platform/clock/index.ts'
import { inTransaction, systemActor } from '#platform/context/index.ts'
import { constraintOf, ProblemError } from '#platform/errors/index.ts'
import { defaultProgramme } from '#platform/programme/index.ts'
import { makeAdministrator, resetSignIn } from '#services/identity/index.ts'
import { askPassword } from './ask-password.ts'
import { runningDatabase } from './running-database.ts'

const usage = `Makes the first administrator of an installation, or gives somebody who lost her password or authenticator a new sign-in.

  npm run administrator -- --email adela@example.org --given-names Adela --family-names Ruiz [--locale en]
  npm run administrator -- --email adela@example.org --reset

The password is asked for, or read from a pipe. Molino runs (npm start), or DATABASE_URL names its database.`

const { values } = parseArgs({
  options: {
    email: { type: 'string' }, 'given-names': { type: 'string' }, 'family-names': { type: 'string' },
    locale: { type: 'string', default: 'es' }, reset: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  },
})

function inWords(error: unknown): string {
  if (constraintOf(error) === 'person_email_key') return 'Somebody has this address already. To give her a new sign-in, add --reset.'
  if (error instanceof ProblemError && error.status === 404) return 'Nobody has this address.'
  if (error instanceof ProblemError && error.code === 'invalid-request') return 'That password is too easy to guess: ten characters or more, and not a well-known one.'
  return error instanceof Error ? error.message : String(error)
}

async function run(): Promise<string> {
  const { email, 'given-names': givenNames, 'family-names': familyNames, reset } = values
  if (values.help || !email || (!reset && !(givenNames && familyNames))) return usage
  const { locale } = values
  if (!isLocale(locale)) return `--locale is one of ${locales.join(', ')}.`
  const orm = await createOrm({ url: await runningDatabase(), poolSize: 1 })
  try {
    const password = await askPassword(`Password for ${email}`)
    await inTransaction(orm.em, async (em) => {
      const { id, timeZone } = await defaultProgramme(em)
      const now = systemClock.now()
      const ctx = { em, actor: systemActor(id), now, businessDate: businessDateAt(now, timeZone), requestId: 'administrator' }
      if (reset) return resetSignIn(ctx, email, password)
      return makeAdministrator(ctx, { email, password, givenNames: givenNames ?? '', familyNames: familyNames ?? '', locale })
    })
    return reset ? `${email} signs in with the new password; every device was signed out.` : `${email} is administrator now.`
  } finally {
    await orm.close(true)
  }
}

try {
  process.stdout.write(`${await run()}\n`)
} catch (error) {
  process.stderr.write(`${inWords(error)}\n`)
  process.exitCode = 1
}
