import { newId } from '#db/new-id.ts'
import { principalCentsOf } from '#domain/loan/terms.ts'
import type { Context } from '#platform/context/index.ts'
import { createPerson } from '#services/identity/index.ts'
import type { Borrower } from '../imports/people-of-lines.ts'
import type { NewLoan } from '../imports/plan-loans.ts'
import { loanForChange } from '../record.ts'
import { recordMoneyEvent } from './record-money-event.ts'

/**
 * Makes a loan that was lent elsewhere: with its borrower and co-borrower, who get an account where they have none and sign in by a
 * code to their phone or mail, and begun as of the day it is brought. Nobody applied here and nobody here decided, so it names neither.
 * Its advance counts from the balance's day: what happened before is not taken again (infra/decisions/0012-moving-in.md).
 * @param made ids of the accounts that this file has made so far, by the ids that its plan gave them
 */
export async function bringInLoan(ctx: Context, importId: string, loan: NewLoan, made: Map<string, string>): Promise<void> {
  const { line, terms, product, opening } = loan
  const personId = await personOf(ctx, line, loan.borrower, made)
  const coId = loan.coBorrower && await personOf(ctx, line, loan.coBorrower, made)
  const loanId = newId()
  await ctx.em.execute(
    `insert into loan (id, programme_id, reference, product_version_id, status, amount_cents, terms, brought_in_on)
     select ?, ?, 'L-' || to_char(?::date, 'YYMM') || '-' || lpad(number::text, greatest(4, length(number::text)), '0'), ?, 'approved', ?, ?::jsonb, ?::date
     from next_number(?, 'loan') as number`,
    [loanId, ctx.actor.programmeId, ctx.businessDate, product.productVersionId, principalCentsOf(terms), JSON.stringify(terms), opening.broughtInOn, ctx.actor.programmeId], 'run',
  )
  await ctx.em.execute(`insert into loan_party (loan_id, person_id, role) values (?, ?, 'borrower')`, [loanId, personId], 'run')
  if (coId) await ctx.em.execute(`insert into loan_party (loan_id, person_id, role) values (?, ?, 'co-borrower')`, [loanId, coId], 'run')
  await ctx.em.execute(
    'insert into loan_brought_in (loan_id, programme_id, import_id, line, their_number, amount_cents, lent_on) values (?, ?, ?, ?, ?, ?, ?::date)',
    [loanId, ctx.actor.programmeId, importId, line.line, line.loan, line.amountCents, line.lentOn], 'run',
  )
  const action = 'loan-brought-in'
  const data = { importId, broughtInOn: opening.broughtInOn }
  const effectiveOn = line.balance?.asOf ?? line.lentOn
  const begun = await recordMoneyEvent(ctx, await loanForChange(ctx, loanId), { id: newId(), kind: 'advance', effectiveOn, amountCents: principalCentsOf(terms), data }, { action })
  if (opening.feesCents > 0) await recordMoneyEvent(ctx, begun.record, { id: newId(), kind: 'fee', effectiveOn, amountCents: opening.feesCents, data }, { action, was: begun.state })
}

async function personOf(ctx: Context, line: NewLoan['line'], borrower: Borrower, made: Map<string, string>): Promise<string> {
  if (!borrower.isNew) return made.get(borrower.personId) ?? borrower.personId
  const { programmeId } = ctx.actor
  const personId = await createPerson(ctx.em, { programmeId, ...borrower.told, locale: line.locale, roles: [{ role: 'applicant' }] }, ctx.now)
  made.set(borrower.personId, personId)
  return personId
}
