import { createOrm } from '#db/mikro-orm.config.ts'
import { seedDemo } from '#db/seeders/demo.ts'
import { buildPortal } from '#infra/local/portal.ts'
import { startMolino, type RunningMolino } from '#test/support/running-molino.ts'

/** All of Molino with its built portal and the demo's people in it, as `npm start` brings it up. */
export async function startDemoMolino(environment: Record<string, string> = {}): Promise<RunningMolino> {
  await buildPortal({ say: () => {}, during: (_what, work) => work(() => {}) })
  return startMolino({
    environment: { DEMO: 'true', MOLINO_ENV: 'local', ...environment },
    fill: async (database) => {
      const orm = await createOrm({ url: database.ownerUrl, poolSize: 2 })
      try {
        await seedDemo({ orm, now: new Date() })
      } finally {
        await orm.close(true)
      }
    },
  })
}
