import { roundDates, type Cadence, type RoundDate } from './round-dates.ts'
import type { CircleTerms } from './state.ts'

const timesAYear: Record<Cadence, number> = { weekly: 52, biweekly: 26, monthly: 12 }

/** The dates on which a circle's members put in: of its rounds, or of the meetings of its cycle, after the last of which the box is shared out; none where nobody puts anything in. */
export function circleDates({ rules: { payout, savings }, memberCount, startOn, cadence }: Pick<CircleTerms, 'rules' | 'memberCount'> & { startOn: string; cadence: Cadence }): RoundDate[] {
  if (payout === undefined && savings === undefined) return []
  const meetings = payout === undefined && savings !== undefined ? Math.max(1, Math.round(timesAYear[cadence] * savings.cycleMonths / 12)) : memberCount
  return roundDates({ startOn, cadence, memberCount: meetings })
}
