import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { ContactOutcome } from '#domain/collections/contact-limit.ts'
import { noticeLateness, readCollections, recordContact, strikeCollectionsClock } from '#services/loans/index.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'

/** A call on a day, counted from the due date that was missed; what was said, what was promised for which day, when to call again. */
interface Call { day: number; outcome: ContactOutcome; note?: string; promise?: { dollars: number; day: number }; again?: number }

/** How each came to be late, and what Teresa heard; one promise was not kept, and one runs out in two days. */
const calls: Readonly<Record<string, { lateBy: number; calls: readonly Call[] }>> = {
  'Antojitos Socorro': { lateBy: 12, calls: [{ day: 4, outcome: 'message-left' }] },
  'Adobes Romero': {
    lateBy: 45,
    calls: [
      { day: 3, outcome: 'no-answer' },
      { day: 5, outcome: 'talked', note: 'Le deben dos bardas. Paga cuando cobre.', promise: { dollars: 80, day: 12 } },
      { day: 14, outcome: 'asked-to-wait', note: 'Todavía no le pagan.', again: 24 },
      { day: 43, outcome: 'talked', note: 'Ya le pagaron una barda.', promise: { dollars: 140, day: 47 } },
    ],
  },
  'Padilla Screen Printing': {
    lateBy: 95,
    calls: [
      { day: 3, outcome: 'no-answer' }, { day: 6, outcome: 'wrong-number', note: 'New number from his sister.' }, { day: 8, outcome: 'message-left' },
      { day: 35, outcome: 'refused', note: 'The press is broken and he will not pay for it.' },
      { day: 88, outcome: 'talked', note: 'The press runs again since Monday.', again: 95 },
    ],
  },
}

/** Those who are late are so in mid-life: noticed the morning after, reminded, called and written to as their workflows and Teresa would have. */
export async function seedLate(stage: Stage): Promise<void> {
  for (const [business, { lateBy, calls: made }] of Object.entries(calls)) {
    const loanId = await loanOf(stage, business)
    const day = (n: number) => addDays(stage.today, n - lateBy)
    await stage.as('adela', stage.at(day(1), '03:10'), (ctx) => noticeLateness(ctx, loanId))
    for (const call of made) {
      const at = stage.at(day(call.day), '10:30')
      await strikeThrough(stage, loanId, at)
      await stage.as('teresa', at, (ctx) => recordContact(ctx, loanId, bodyOf(business, call, day)))
    }
    await strikeThrough(stage, loanId, stage.now)
    await stage.as('adela', stage.now, (ctx) => noticeLateness(ctx, loanId))
  }
}

function bodyOf(business: string, { day: n, outcome, note, promise, again }: Call, day: (n: number) => string): Parameters<typeof recordContact>[2] {
  return {
    id: seedId(`call ${business} ${n}`), direction: 'we-called', outcome,
    ...(note !== undefined && { note }),
    ...(again !== undefined && { nextContactOn: day(again) }),
    ...(promise && { promise: { id: seedId(`promise ${business} ${n}`), amountCents: promise.dollars * 100, promisedOn: day(promise.day) } }),
  }
}

async function loanOf(stage: Stage, business: string): Promise<string> {
  const [loan] = await stage.as('adela', stage.now, ({ em }) => em.execute<{ id: string }[]>(
    'select l.id from loan l join application a on a.id = l.application_id where a.business_name = ?', [business],
  ))
  if (!loan) throw new Error(`the demo has a loan of ${business}`)
  return loan.id
}

/** As its workflow would have, each at its own time. */
async function strikeThrough(stage: Stage, loanId: string, through: Date): Promise<void> {
  for (;;) {
    const { clocks: [next] } = await stage.as('adela', stage.now, (ctx) => readCollections(ctx, { loanId }))
    if (!next || new Date(next.at) > through) return
    await stage.as('adela', new Date(next.at), (ctx) => strikeCollectionsClock(ctx, { loanId, kind: next.kind, occurrence: next.occurrence }))
  }
}
