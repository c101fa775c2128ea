import { startTestServer, type RunningTestServer } from './test-server.ts'
import { makeTemplate } from './template-database.ts'

/** Kept for global-teardown.ts, which Jest runs in this same process. */
declare global {
  var molinoTestServer: RunningTestServer | undefined
}

/** Starts the one PostgreSQL of this run. Jest calls it only when a file of a project that names it is run. */
export default async function setUp(): Promise<void> {
  const running = await startTestServer({ durable: false })
  try {
    await makeTemplate(running.server)
  } catch (error) {
    await running.remove()
    throw error
  }
  globalThis.molinoTestServer = running
  process.env.MOLINO_TEST_SERVER = JSON.stringify(running.server)
}
