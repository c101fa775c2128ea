import { beforeAll, describe, expect, it } from '@jest/globals'
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { cycleEndings } from '#domain/circle/cycle/cycle-clocks.ts'
import { caseEndings } from '#domain/collections/collections-case.ts'
import { workflowBundle } from '#workflows/bundle.ts'
import { coachingEndings, endings } from '#workflows/names.ts'
import { recordedHistories } from './support/histories.ts'
import './support/quiet-runtime.ts'

const histories = await recordedHistories()

describe('a workflow that ran yesterday goes on with today’s code: the recorded history of', () => {
  let bundle: WorkflowBundleWithSourceMap
  beforeAll(async () => { bundle = await workflowBundle() })

  it.each(histories)('$name replays', async ({ name, history }) => {
    await expect(Worker.runReplayHistory({ workflowBundle: bundle }, history, name)).resolves.toBeUndefined()
  })

  it('each ending is there, and that of a night', () => {
    const ofPlans = [...coachingEndings, 'closed', 'not-in-record', 'gap', 'continued-as-new'].map((name) => `coaching-${name}`)
    // A plan agreed ends a case as money does: another word in the same message.
    const ofLateLoans = [...caseEndings.filter((ending) => ending !== 'plan-agreed'), 'promise-kept', 'promise-broken', 'waiting', 'gap', 'not-in-record'].map((name) => `collections-${name}`)
    const ofCircles = [...cycleEndings, 'first-round', 'paused', 'gap', 'not-in-record', 'continued-as-new'].map((name) => `circle-${name}`)
    expect(histories.map(({ name }) => name)).toEqual(expect.arrayContaining([...endings, 'not-in-record', 'continued-as-new', 'end-of-day', ...ofPlans, ...ofLateLoans, ...ofCircles]))
  })
})
