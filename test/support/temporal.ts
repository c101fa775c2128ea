import path from 'node:path'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { anyFreePort } from '#infra/local/free-port.ts'
import { quiet } from '#infra/local/progress.ts'
import { startDevServer as startServer, type DevServer, type DevServerOptions } from '#infra/local/temporal/dev-server.ts'
import { temporalServerProgram } from '#infra/local/temporal/server-program.ts'
import { timeSkippingProgram } from '#infra/local/temporal/time-skipping-program.ts'
import { sweepAfter } from './sweep-after.ts'
import { temporaryFolder } from './test-server.ts'

export interface TestTemporal {
  address: string
  namespace: string
  /** As if the machine had lost it: `kill -9`. */
  kill(): Promise<void>
  /** Starts it again after a kill, on the same port and the same workflows. */
  restart(): Promise<void>
  /** Stops it and removes its folder. */
  stop(): Promise<void>
}

/** A real Temporal development server of this test file's own, ready in two seconds. Its workflows survive `kill` and `restart`. */
export async function startDevServer(more: Pick<DevServerOptions, 'dynamicConfig'> = {}): Promise<TestTemporal> {
  const folder = await temporaryFolder()
  const options: DevServerOptions = {
    program: await temporalServerProgram(quiet), port: await anyFreePort(), namespace: 'molino',
    dataFile: path.join(folder, 'temporal.db'), logFile: path.join(folder, 'log'), ...more,
  }
  let server: DevServer
  let sweep: (() => Promise<void>) | undefined
  const start = async () => {
    server = await startServer(options)
    sweep = sweepAfter({ folder, pid: server.process.pid })
  }
  await start()
  return {
    address: `127.0.0.1:${options.port}`, namespace: options.namespace, restart: start,
    async kill() { server.process.kill('SIGKILL'); await server.ended },
    async stop() { await server.stop(); await sweep?.() },
  }
}

/**
 * Temporal's test server in which months pass in seconds. One per test file; `teardown()` it in afterAll.
 * It has no schedules, list or count: those are tested on `startDevServer`.
 */
export async function timeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const server = await timeSkippingProgram(quiet)
  const start = () => TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path: server } } })
  // The SDK gives its server five seconds and cannot be told otherwise: on a busy machine Java alone may take them.
  for (let left = 5; left > 0; left -= 1) {
    try {
      return await start()
    } catch (error) {
      if (!String(error).includes('did not start within')) throw error
    }
  }
  return start()
}
