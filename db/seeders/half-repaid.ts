import { addDays, calendarDate, dayOf, weekday } from '#domain/calendar-date/calendar-date.ts'
import { addMonths } from '#domain/calendar-date/months.ts'
import { installmentsOf } from '#domain/loan/quote.ts'
import { loanRecord, recordPayment, reversePayment } from '#services/loans/index.ts'
import { disburseLoan } from '#services/money/index.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'
import { approve, ask, sign } from './steps.ts'

const paid = 6

/** How each of the six payments came; the third was two days late, the fourth in cash. */
const payments = [
  { method: 'transfer', reference: 'ACH 20418', daysLate: 0 },
  { method: 'transfer', reference: 'ACH 20977', daysLate: 0 },
  { method: 'check', reference: '1043', daysLate: 2 },
  { method: 'cash', reference: null, daysLate: 0 },
  { method: 'transfer', reference: 'ACH 22610', daysLate: 0 },
  { method: 'transfer', reference: 'ACH 23155', daysLate: 0 },
] as const

/**
 * Rosa Elena's sewing business: $2,500 in twelve months at 5 %, funded six months ago, six payments made, the last one some
 * days ago. One payment was written down twice and the second undone.
 */
export async function seedHalfRepaid(stage: Stage): Promise<void> {
  const funded = weekdayBefore(addDays(calendarDate(addMonths(dayOf(stage.today), -paid, 'clamp')), -5))
  const loanId = await fund(stage, funded)
  const { terms } = await stage.as('patricia', stage.at(funded, '16:30'), (ctx) => loanRecord(ctx, loanId))
  for (const [index, { method, reference, daysLate }] of payments.entries()) {
    const due = installmentsOf(terms)[index]
    if (!due) throw new Error('twelve installments')
    const receivedOn = addDays(due.dueDate, daysLate)
    const payment = { amountCents: due.totalCents, method, receivedOn, ...(reference !== null && { reference }) }
    await stage.as('teresa', stage.at(receivedOn, '11:20'), (ctx) => recordPayment(ctx, loanId, { ...payment, id: seedId(`payment ${index + 1}`) }))
    if (index === 1) await writeTwiceAndUndo(stage, loanId, payment)
  }
}

/** Money goes out when the office is open. */
function weekdayBefore(date: string): string {
  const day = weekday(dayOf(date))
  return addDays(date, day === 0 ? -2 : day === 6 ? -1 : 0)
}

async function fund(stage: Stage, on: string): Promise<string> {
  const productVersionId = stage.product('monthly-5')
  const application = await ask(stage, {
    name: 'costuras', by: 'rosa', on: addDays(on, -4),
    answers: {
      locale: 'es', businessName: 'Costuras Rosa Elena', entrepreneurType: 'microenterprise', amountCents: 250_000, productVersionId, installments: 12,
      businessSince: '3-to-5', sells: 'Costura y uniformes', place: 'home',
      uses: [{ what: 'Una máquina overlock', amountCents: 189_000, seller: 'Máquinas Central' }, { what: 'Tela para uniformes', amountCents: 61_000 }],
      story: 'Coso en la sala de mi casa desde hace cuatro años. Dos escuelas ya me pidieron uniformes para agosto y con mi máquina no alcanzo.',
      budget: {
        moneyIn: [{ code: 'business-sales', amountCents: 168_000 }, { code: 'other-work', amountCents: 94_000 }],
        moneyOut: [
          { code: 'home', amountCents: 92_000 }, { code: 'food', amountCents: 48_000 }, { code: 'car', amountCents: 21_000 },
          { code: 'utilities', amountCents: 16_000 }, { code: 'business-costs', amountCents: 38_000 },
        ],
        badMonthInCents: 210_000,
      },
    },
  })
  const loanId = await approve(stage, 'teresa', application, stage.at(on, '09:30'))
  await sign(stage, 'rosa', loanId, stage.at(on, '12:10'))
  await stage.as('patricia', stage.at(on, '15:45'), (ctx) => disburseLoan(ctx, loanId, { id: seedId('advance costuras'), method: 'transfer', reference: 'ACH 19830' }))
  return loanId
}

async function writeTwiceAndUndo(stage: Stage, loanId: string, payment: Omit<Parameters<typeof recordPayment>[2], 'id'>): Promise<void> {
  const twice = seedId('payment written twice')
  await stage.as('patricia', stage.at(payment.receivedOn, '14:05'), (ctx) => recordPayment(ctx, loanId, { ...payment, id: twice }))
  await stage.as('patricia', stage.at(payment.receivedOn, '14:20'), (ctx) => (
    reversePayment(ctx, loanId, twice, { id: seedId('payment undone'), reason: 'Anotado dos veces: es la misma transferencia.' })
  ))
}
