import { buildPortal } from '#infra/local/portal.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'
import { startMolino, type RunningMolino } from '#test/support/running-molino.ts'

/** All of Molino with its built portal and the demo's people in it, as `npm start` brings it up. */
export async function startDemoMolino(environment: Record<string, string> = {}): Promise<RunningMolino> {
  const [database] = await Promise.all([createDemoDatabase(), buildPortal({ say: () => {}, during: (_what, work) => work(() => {}) })])
  return startMolino({ database, environment: { DEMO: 'true', MOLINO_ENV: 'local', ...environment } })
}
