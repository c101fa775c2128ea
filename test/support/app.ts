import './plugin-names.ts'
import type { MikroORM } from '@mikro-orm/postgresql'
import type { FastifyInstance } from 'fastify'
import { createOrm } from '#db/mikro-orm.config.ts'
import { businessDateAt } from '#platform/clock/index.ts'
import type { Config } from '#platform/config/index.ts'
import type { Context, Role } from '#platform/context/index.ts'
import type { Dependencies } from '#platform/dependencies.ts'
import { createApp } from '#services/app.ts'
import { createProgramme, type NewProgramme } from '#services/programmes/index.ts'
import { SettableClock } from './clock.ts'
import { testConfig } from './config.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { makePerson, signInAs, type NewSignedIn, type SignedIn } from './people.ts'

export { cookiesOf, password, type SignedIn } from './people.ts'

export interface TestApp {
  app: FastifyInstance
  deps: Dependencies
  orm: MikroORM
  clock: SettableClock
  config: Config
  database: TestDatabase
  programme: { id: string; timeZone: string }
  /** A context as a route would make it, outside a transaction: for commands called directly and for queries. */
  context(actor: Context['actor']): Context
  signUp(person?: NewSignedIn): Promise<SignedIn>
  /** May approve up to `approvalLimitCents` (10,000 dollars where it is left out). */
  asOfficer(approvalLimitCents?: number): Promise<SignedIn>
  asFinance(): Promise<SignedIn>
  asAuditor(): Promise<SignedIn>
  asAdministrator(): Promise<SignedIn>
  as(role: Role, person?: NewSignedIn): Promise<SignedIn>
  signIn(email: string): Promise<SignedIn>
  /** Closes the app and removes its database. */
  drop(): Promise<void>
}

export interface TestAppOptions {
  /** ISO instant at which the clock stands; noon in Denver on 22 November 2026 where it is left out. */
  now?: string
  settings?: NewProgramme['settings']
  /** Variables of the environment besides those of testConfig. */
  environment?: Record<string, string>
  /** Routes besides the product's, for tests of the platform itself. */
  extend?: (app: FastifyInstance) => void
}

/**
 * The whole app on a fresh, migrated database, with one programme and a clock that stands still: what production runs,
 * called by `inject`. A second factor is not asked of its staff, nor a code in a new
 * browser, unless `settings` says so.
 */
export async function createTestApp({ now = '2026-11-22T19:00:00Z', settings, environment, extend }: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase()
  const config = testConfig(database.appUrl, environment)
  const orm = await createOrm({ url: database.appUrl, poolSize: config.database.poolSize })
  const clock = new SettableClock(now)
  const deps: Dependencies = { config, clock, orm }
  const timeZone = 'America/Denver'
  // Programmes are made by whoever owns the database.
  const owner = await createOrm({ url: database.ownerUrl, poolSize: 1 })
  const id = await createProgramme(owner.em.fork(), {
    code: 'test', name: 'Programa de prueba', timeZone, settings: { 'staff-second-factor': { required: false }, 'new-device-code': { required: false }, ...settings },
  })
  await owner.close(true)
  const app = await createApp(deps)
  extend?.(app)
  await app.ready()
  const as = (role: Role, person: NewSignedIn = {}) => makePerson(app, orm, id, { roles: [role], ...person })
  return {
    app, deps, orm, clock, config, database, programme: { id, timeZone },
    context: (actor) => ({ em: orm.em.fork(), actor, now: clock.now(), businessDate: businessDateAt(clock.now(), timeZone), requestId: 'test' }),
    signUp: (person) => makePerson(app, orm, id, person),
    as,
    asOfficer: (approvalLimitCents = 1_000_000) => as('officer', { givenNames: 'Óscar', approvalLimitCents }),
    asFinance: () => as('finance', { givenNames: 'Fina' }),
    asAuditor: () => as('auditor', { givenNames: 'Aurora' }),
    asAdministrator: () => as('administrator', { givenNames: 'Adela' }),
    signIn: (email) => signInAs(app, email),
    drop: async () => {
      await app.close()
      await orm.close(true)
      await database.drop()
    },
  }
}
