import type { MikroORM } from '@mikro-orm/postgresql'
import { createOrm } from '#db/mikro-orm.config.ts'
import { anyFreePort } from '#infra/local/free-port.ts'
import { buildPortal } from '#infra/local/portal.ts'
import { businessDateAt, instantIn } from '#platform/clock/index.ts'
import { runAsSystem } from '#platform/context/index.ts'
import { createApp } from '#services/app.ts'
import { runEndOfDay } from '#services/loans/index.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { SettableClock } from '#test/support/clock.ts'
import { testConfig } from '#test/support/config.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'
import { Person, type Device } from './person.ts'

const zone = 'America/Denver'

/** The demo behind its portal, on a clock that a test moves: one day, then the next. */
export interface DemoByClock {
  database: TestDatabase
  orm: MikroORM
  /** The business date now. */
  today(): string
  someone(name: string, device: Device): Promise<Person>
  /** It is the morning after, and no night has run yet. */
  dawn(): void
  /** Every date that is over is closed, as its workflow closes it. @returns the dates */
  closeDates(): Promise<string[]>
  tearDown(): Promise<void>
}

/** The API and its portal in this process, for the days that no other process would wait for. `tearDown` it in afterAll. */
export async function demoByClock(morning: string): Promise<DemoByClock> {
  const clock = new SettableClock(instantIn(morning, '09:00', zone).toISOString())
  const [database, browser, port] = await Promise.all([createDemoDatabase(clock.now()), launchBrowser(), anyFreePort(), buildPortal({ say: () => {}, during: (_what, work) => work(() => {}) })])
  const url = `http://127.0.0.1:${port}`
  const config = testConfig(database.appUrl, { MOLINO_ENV: 'local', DEMO: 'true', PUBLIC_URL: url, PORTAL_FOLDER: 'dist/portal' })
  const orm = await createOrm({ url: database.appUrl, poolSize: config.database.poolSize })
  const app = await createApp({ config, clock, orm })
  await app.listen({ host: '127.0.0.1', port })
  const [programme] = await asOwner<{ id: string }>(database, 'select id from programme')
  const programmeId = programme?.id ?? ''
  return {
    database, orm,
    today: () => businessDateAt(clock.now(), zone),
    someone: (name, device) => Person.with(browser, url, name, device),
    dawn: () => clock.advance({ days: 1 }),
    async closeDates() {
      const now = clock.now()
      return runAsSystem({ orm }, { programmeId, now, key: `night before ${now.toISOString()}` }, runEndOfDay)
    },
    async tearDown() {
      await browser.close()
      await app.close()
      await orm.close(true)
      await database.drop()
    },
  }
}
