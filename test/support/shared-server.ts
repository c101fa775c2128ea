import { makeTemplate } from './template-database.ts'
import { startTestServer, type RunningTestServer } from './test-server.ts'

let running: RunningTestServer | undefined

/** Starts the one PostgreSQL of this run. Jest calls it only when a file of a project that names it is run. */
export async function setUp(): Promise<void> {
  running = await startTestServer({ durable: false })
  try {
    await makeTemplate(running.server)
  } catch (error) {
    await running.remove()
    throw error
  }
  process.env.MOLINO_TEST_SERVER = JSON.stringify(running.server)
}

/** Stops it and removes its folder. A run that is killed is swept up by itself. */
export async function tearDown(): Promise<void> {
  await running?.remove()
}
