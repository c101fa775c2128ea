import { spawn, type ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { anyFreePort } from '#infra/local/free-port.ts'
import { outboxLag } from '#platform/outbox/relay-claim.ts'
import { recordedCase, recordedProgramme } from './support/recorded-case.ts'
import { workflowStage, type WorkflowStage } from './support/running-workers.ts'

let stage: WorkflowStage
let worker: ChildProcess
let address: string
beforeAll(async () => {
  stage = await workflowStage()
  const port = await anyFreePort()
  address = `http://127.0.0.1:${port}`
  await stage.temporal.kill()
  worker = spawn(process.execPath, ['workflows/worker.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      PATH: process.env.PATH, MOLINO_ENV: 'test', EMBEDDED_DATABASE: 'true', DATABASE_URL: stage.database.appUrl, WORKER_HEALTH_PORT: String(port),
      TEMPORAL_ADDRESS: stage.temporal.address, TEMPORAL_NAMESPACE: stage.temporal.namespace, LOG_LEVEL: 'error',
      JWT_SECRET: 'a secret of the tests that is long enough', COOKIE_SECRET: 'another secret of the tests, long enough',
      FIELD_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
  })
})
afterAll(async () => {
  worker.kill('SIGKILL')
  await stage.tearDown()
})

const answer = (path: string) => fetch(`${address}${path}`).then(async (response) => ({ status: response.status, text: await response.text() }), () => undefined)

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!await holds()) await new Promise((resolve) => { setTimeout(resolve, 100) })
}

it('lives and is not ready while Temporal is not there, and takes work as soon as it is', async () => {
  await until(async () => (await answer('/health'))?.status === 200)
  expect((await answer('/ready'))?.status).toBe(503)
  await stage.temporal.restart()
  await until(async () => (await answer('/ready'))?.status === 200)
})

it('brings the outbox to the workflows by itself, tells how far behind it is', async () => {
  const programme = await recordedProgramme(stage.orm)
  const one = await recordedCase(stage.orm, programme, 'complete')
  await until(async () => (await outboxLag(stage.orm.em.fork())).waiting === 0)
  expect((await stage.client.workflow.getHandle(one.workflowId).describe()).status.name).toBe('RUNNING')
  expect((await answer('/metrics'))?.text).toMatch(/^molino_outbox_rows 0$/m)
})

it('ends by itself, without an error, when it is asked to', async () => {
  const ended = new Promise((resolve) => { worker.once('exit', (code, signal) => resolve({ code, signal })) })
  worker.kill('SIGTERM')
  expect(await ended).toEqual({ code: 0, signal: null })
})
