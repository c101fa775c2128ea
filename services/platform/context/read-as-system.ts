import { businessDateAt } from '../clock/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { programmeById } from '../programme/index.ts'
import { systemActor } from './actor.ts'
import type { Context } from './context.ts'

/** Runs a query for an activity or a command line, as the system. It changes nothing and is not remembered: asked again, it reads again. */
export async function readAsSystem<T>(
  deps: Pick<Dependencies, 'orm'>, run: { programmeId: string; now: Date }, query: (ctx: Context) => Promise<T>,
): Promise<T> {
  const em = deps.orm.em.fork()
  const { timeZone } = await programmeById(em, run.programmeId)
  return query({
    em, actor: systemActor(run.programmeId), now: run.now, businessDate: businessDateAt(run.now, timeZone), requestId: 'system',
  })
}
