import type { Happened } from '../events.ts'
import { part } from '../part.ts'
import { linesOf, savingsBalances } from './booking.ts'
import { savingsKinds } from './events.ts'
import { refusalNow } from './may-happen.ts'
import { take } from './take.ts'

const kinds: readonly string[] = savingsKinds

/** Members save by shares, borrow out of the box, and share it out at the end of the cycle, which ends it. */
export const savingsPart = part({
  key: 'savings',
  owns: (event: Happened): event is Extract<Happened, { kind: (typeof savingsKinds)[number] }> => kinds.includes(event.kind),
  accounts: ['1010', '1210', '2030', '4010', '5010', '5020'],
  refusal: refusalNow,
  take,
  lines: linesOf,
  isFinished: (_, { savings }) => savings.sharedOut !== null,
  balances: savingsBalances,
})
