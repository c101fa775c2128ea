/**
 * Closes a programme's business dates, each once and in order, up to yesterday on the programme's wall. A schedule starts
 * it every night; what an outage missed is caught up by the next run (design.md section 7).
 */
import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow'
import type { EndOfDayInput, EndOfDayResult } from '#workflows/names.ts'
import type { EndOfDayActivities, LoanRange } from './activities.ts'

const { datesToClose, beginDate, closeRange, finishDate } = proxyActivities<EndOfDayActivities>({
  startToCloseTimeout: '10 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
})

/** Ranges of loans closed at the same time: workers share them, and the database is not flooded. */
const rangesAtOnce = 8

/** Closes every date of a programme that is over and not closed, one after another; run twice, it finds nothing left to do. */
export async function endOfDay({ programmeId, closed = [] }: EndOfDayInput): Promise<EndOfDayResult> {
  const dates = await datesToClose({ programmeId, now: isoNow() })
  for (const date of dates) {
    await closeDate(programmeId, date)
    closed.push(date)
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof endOfDay>({ programmeId, closed })
  }
  return { closed }
}

/** Every range once; the date is finished only when all of them are. Safe to run twice: so is each of its steps. */
async function closeDate(programmeId: string, date: string): Promise<void> {
  const ranges = await beginDate({ programmeId, date, now: isoNow() })
  await inLanes(ranges, rangesAtOnce, (range) => closeRange({ programmeId, date, range, now: isoNow() }))
  await finishDate({ programmeId, date, now: isoNow() })
}

async function inLanes(ranges: readonly LoanRange[], lanes: number, work: (range: LoanRange) => Promise<unknown>): Promise<void> {
  const left = ranges.values()
  await Promise.all(Array.from({ length: Math.min(lanes, ranges.length) }, async () => {
    for (const range of left) await work(range)
  }))
}

const isoNow = () => new Date(Date.now()).toISOString()
