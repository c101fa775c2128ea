import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { installmentsOf } from '#domain/loan/quote.ts'
import { loanRecord, productVersion, recordPayment } from '#services/loans/index.ts'
import { disburseLoan } from '#services/money/index.ts'
import { endorse } from './endorsing.ts'
import { fundingDate } from './funding-date.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'
import { approve, askAsIn, sign } from './steps.ts'
import * as stories from './stories/repaying.data.ts'
import type { PartnerKey } from './stories/partners.data.ts'
import type { Story } from './story.ts'

/** How a loan stands today: how many installments are paid, and how late the next one is (negative: due in so many days). */
interface Standing { story: Story; paid: number; daysLate: number; partner?: PartnerKey }

const standings: readonly Standing[] = [
  { story: stories.teofilo, paid: 7, daysLate: -9 },
  { story: stories.carmela, paid: 11, daysLate: -3 },
  { story: stories.darnell, paid: 3, daysLate: -17 },
  { story: stories.ofelia, paid: 0, daysLate: -24 },
  { story: stories.socorro, paid: 5, daysLate: 12 },
  { story: stories.elias, paid: 4, daysLate: 45 },
  { story: stories.benny, paid: 6, daysLate: 95 },
  { story: stories.nohemi, paid: 10, daysLate: -20 },
  // Behind his loan stands the pool of the market that endorsed him.
  { story: stories.celestino, paid: 4, daysLate: -12, partner: 'acequia' },
]

/** Those who have their money: up to date, late by twelve, forty-five and ninety-five days, and one who paid it all. */
export async function seedRepaying(stage: Stage): Promise<void> {
  for (const standing of standings) await repay(stage, standing)
}

async function repay(stage: Stage, standing: Standing): Promise<void> {
  const { story, paid } = standing
  const loanId = await fund(stage, standing, await fundedOn(stage, standing))
  const { terms } = await stage.as('patricia', stage.now, (ctx) => loanRecord(ctx, loanId))
  for (const due of installmentsOf(terms).slice(0, paid)) {
    const id = seedId(`payment ${story.key} ${due.number}`)
    // Most pay on the day; every third a day before.
    const receivedOn = addDays(due.dueDate, due.number % 3 === 0 ? -1 : 0)
    await stage.as('patricia', stage.at(receivedOn, '11:20'), (ctx) => (
      recordPayment(ctx, loanId, { id, amountCents: due.totalCents, method: due.number % 4 === 0 ? 'cash' : 'transfer', receivedOn })
    ))
  }
}

/** The day her money went out; of a loan that is paid off, so long ago that its last installment lies in the past. */
async function fundedOn(stage: Stage, { story, paid, daysLate }: Standing): Promise<string> {
  const { terms } = await stage.as('patricia', stage.now, (ctx) => productVersion(ctx, stage.product(story.product)))
  const life = { terms, amountCents: story.dollars * 100, installments: story.installments }
  return paid < story.installments ? fundingDate({ ...life, paid }, daysLate, stage.today) : fundingDate({ ...life, paid: paid - 1 }, -daysLate, stage.today)
}

/** Asked four days before, decided, signed and funded on one day: no figure moves. @returns the loan's id */
async function fund(stage: Stage, { story, partner }: Standing, on: string): Promise<string> {
  await stage.enterFrom(story, addDays(on, -6))
  const asked = await askAsIn(stage, story, addDays(on, -4), partner && { partner })
  const application = partner ? await endorse(stage, story, partner, addDays(on, -2)) : asked
  const loanId = await approve(stage, 'teresa', application, stage.at(on, '09:30'))
  await sign(stage, story.key, loanId, stage.at(on, '12:10'))
  await stage.as('patricia', stage.at(on, '15:45'), (ctx) => (
    disburseLoan(ctx, loanId, { id: seedId(`advance ${story.key}`), method: 'transfer', reference: `ACH ${story.phone.slice(-4)}` })
  ))
  return loanId
}
