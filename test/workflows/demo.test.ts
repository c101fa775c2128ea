import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createOrm } from '#db/mikro-orm.config.ts'
import { seedDemo } from '#db/seeders/demo.ts'
import { reconcile } from '#infra/reconcile/reconcile.ts'
import { drain } from '#platform/outbox/relay.ts'
import { caseHeld } from '#workflows/names.ts'
import { ensureEndOfDay } from '#workflows/schedules.ts'
import { workflowStage, type WorkflowStage } from './support/running-workers.ts'

let stage: WorkflowStage

beforeAll(async () => {
  stage = await workflowStage()
  const owner = await createOrm({ url: stage.database.ownerUrl })
  await seedDemo({ orm: owner, now: new Date() })
  await owner.close(true)
  await stage.startWorkers()
})
afterAll(() => stage.tearDown())

it('the demo’s cases go on in mid-life: waiting and signed have their workflow, the funded one has ended', async () => {
  const [programme] = await stage.orm.em.fork().execute<{ id: string; timeZone: string }[]>('select id, time_zone as "timeZone" from programme')
  if (!programme) throw new Error('the demo has a programme')
  await ensureEndOfDay(stage.client, programme, stage.taskQueues.endOfDay)
  await drain(stage.relay)
  const cases = await stage.orm.em.fork().execute<{ id: string; business: string }[]>('select id, business_name as business from application order by business_name collate "C"')
  const held = await Promise.all(cases.map(async ({ id, business }) => {
    const handle = stage.client.workflow.getHandle(`Application:${id}`)
    const { status } = await handle.describe()
    return [business, status.name, (await handle.query(caseHeld))?.status]
  }))
  expect(held).toEqual([
    ['Costuras Rosa Elena', 'COMPLETED', 'funded'],
    ['Raíz Verde', 'RUNNING', 'complete'],
    ['Tamales El Güero', 'RUNNING', 'signed'],
  ])
  expect(await reconcile({ ...stage.relay, taskQueues: stage.taskQueues })).toEqual([])
})
