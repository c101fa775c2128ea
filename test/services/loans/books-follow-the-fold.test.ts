import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { fc } from '#test/support/generated-cases.ts'
import { termsFundedOn } from '#domain/agreement/agreement-terms.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { balancesByAccount } from '#domain/ledger/loan-position.ts'
import { inTransaction, type Actor, type Context } from '#platform/context/index.ts'
import { ProblemError } from '#platform/errors/index.ts'
import { balancesOf, createProduct, loanForChange, loanRecord, positionOf, recordAdvance, recordPayment, reversePayment, starterProducts, stateOf, type NewProduct } from '#services/loans/index.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, grantLoan, readyToLend } from '#test/support/loans.ts'

const fundedOn = '2026-01-05'
const sequences = 25
let at: TestApp
let officer: SignedIn
let rosa: SignedIn
let finance: Actor

const fees = [
  { kind: 'access', amountCents: 2_000, how: 'withheld', financeCharge: true },
  { kind: 'filing', amountCents: 1_500, how: 'financed', financeCharge: false },
  { kind: 'origination', amountCents: 700, how: 'paid-upfront', financeCharge: true },
] as const

/** Every way of counting interest and of taking money ahead, with and without fees at the start. */
function variants(): NewProduct[] {
  const [monthly] = starterProducts
  if (!monthly) throw new Error('a product')
  return (['daily', 'scheduled'] as const).flatMap((interestAccrual) => (['fewer', 'smaller', 'next'] as const).map((ahead, index): NewProduct => ({
    ...monthly, code: `${interestAccrual}-${ahead}`, interestAccrual, ahead, installmentChoices: [6], minAmountCents: 100_000,
    terms: { ...monthly.terms, annualRatePercent: '18', ...(index % 2 === 0 && { fees: [...fees] }) },
  })))
}

beforeAll(async () => {
  at = await createTestApp({ now: `${fundedOn}T19:00:00Z` })
  await readyToLend(at)
  await asSystem(at, async (ctx) => { for (const product of variants()) await createProduct(ctx, product) })
  officer = await at.asOfficer()
  rosa = await at.signUp()
  const cashier = await at.asFinance()
  const grant = { id: randomUUID(), role: 'finance', scopeKind: 'programme', scopeId: at.programme.id, approvalLimitCents: null } as const
  finance = { kind: 'person', personId: cashier.personId, programmeId: at.programme.id, grants: [grant], sessionId: null }
})
afterAll(() => at.drop())

const asFinance = <T>(work: (ctx: Context) => Promise<T>) => inTransaction(at.orm.em, (em) => work({ ...at.context(finance), em }))
const today = () => at.context(finance).businessDate

async function fund(product: string): Promise<string> {
  atNoonOf(at, fundedOn)
  const { loanId } = await grantLoan(at, { borrower: rosa, decidedBy: officer, product, amountCents: 100_000, installments: 6 })
  await asFinance(async (ctx) => {
    const loan = await loanForChange(ctx, loanId)
    await recordAdvance(ctx, loan, { eventId: randomUUID(), terms: termsFundedOn(loan.terms, fundedOn) })
  })
  return loanId
}

interface Kept { status: string; principalCents: number; interestCents: number; feesCents: number; creditCents: number; pastDueCents: number; daysPastDue: number; nextDueOn: string | null; nextDueCents: number; asOf: string }
const keptBeside = (loanId: string) => at.orm.em.fork().execute<Kept[]>(
  `select status, principal_outstanding_cents as "principalCents", interest_outstanding_cents as "interestCents", fees_outstanding_cents as "feesCents", credit_cents as "creditCents",
     past_due_cents as "pastDueCents", days_past_due as "daysPastDue", next_due_on as "nextDueOn", next_due_cents as "nextDueCents", balances_as_of as "asOf" from loan where id = ?`, [loanId],
)
const ledgerOf = (loanId: string) => at.orm.em.fork().execute<{ account: string; amountCents: number }[]>(
  `select a.code as account, sum(p.amount_cents)::bigint as "amountCents" from posting p join account a on a.id = p.account_id where p.loan_id = ?
   group by a.code having sum(p.amount_cents) <> 0 order by a.code`, [loanId],
)

/** Ledger = fold = what is kept beside the loan; and the books owe nothing to the day on which they are looked at. */
async function expectOneTruth(loanId: string): Promise<void> {
  const record = await asSystem(at, (ctx) => loanRecord(ctx, loanId))
  const state = stateOf(record, today())
  const position = positionOf(record, today(), state)
  expect(await ledgerOf(loanId)).toEqual(balancesByAccount(position))
  const [kept] = await keptBeside(loanId)
  const asOf = kept?.asOf ?? ''
  const { outstandingCents, payoffCents, dueNowCents, ...balances } = balancesOf(stateOf(record, asOf), asOf)
  expect(kept).toEqual({ status: state?.status, ...balances })
  expect(outstandingCents).toBe(balances.principalCents + balances.interestCents + balances.feesCents)
  expect(Math.min(payoffCents, dueNowCents)).toBeGreaterThanOrEqual(0)
  const later = addDays(today(), 200)
  expect(positionOf(record, later, stateOf(record, later))).toEqual(position)
}

type Step = { days: number; back: number } & ({ kind: 'pay'; amountCents: number } | { kind: 'pay-off' } | { kind: 'undo'; which: number })
const when = { days: fc.integer({ min: 0, max: 45 }), back: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })) }
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ ...when, kind: fc.constant('pay' as const), amountCents: fc.oneof(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 150_000 })) }) },
  { weight: 1, arbitrary: fc.record({ ...when, kind: fc.constant('pay-off' as const) }) },
  { weight: 2, arbitrary: fc.record({ ...when, kind: fc.constant('undo' as const), which: fc.nat(9) }) },
)

async function take(loanId: string, step: Step): Promise<void> {
  atNoonOf(at, addDays(today(), step.days))
  const back = addDays(today(), -step.back)
  const receivedOn = back < fundedOn ? fundedOn : back
  const record = await asSystem(at, (ctx) => loanRecord(ctx, loanId))
  const pay = (amountCents: number, on: string) => asFinance((ctx) => recordPayment(ctx, loanId, { id: randomUUID(), amountCents, method: 'cash', receivedOn: on }))
  if (step.kind === 'pay') await pay(step.amountCents, receivedOn)
  if (step.kind === 'pay-off') {
    const payoffCents = stateOf(record, today())?.payoffCents ?? 0
    const left = payoffCents > 0 ? (await pay(payoffCents, today())).balances.outstandingCents : 0
    if (left !== 0) throw new Error(`The payoff of ${payoffCents} left ${left}`)
  }
  if (step.kind === 'undo') {
    const payments = record.events.filter((event) => event.kind === 'payment')
    const target = payments[step.which % Math.max(payments.length, 1)]
    if (target) await asFinance((ctx) => reversePayment(ctx, loanId, target.id, { id: randomUUID(), reason: 'por error' })).catch(allowAlreadyReversed)
  }
}

function allowAlreadyReversed(error: unknown): void {
  if (!(error instanceof ProblemError) || error.code !== 'already-reversed') throw error
}

test('after every payment, late one and undone one, ledger, fold and kept balances are one truth', async () => {
  const checked = await fc.check(fc.asyncProperty(fc.constantFrom(...variants().map(({ code }) => code)), fc.array(anyStep, { minLength: 1, maxLength: 10 }), async (product, steps) => {
    const loanId = await fund(product)
    await expectOneTruth(loanId)
    for (const step of steps) {
      await take(loanId, step)
      await expectOneTruth(loanId)
    }
  }), { numRuns: sequences, verbose: 1, interruptAfterTimeLimit: 120_000 })
  expect(await fc.asyncDefaultReportMessage(checked)).toBeUndefined()
}, 150_000)

test('the whole book balances, and every account is the sum of its loans', async () => {
  const [book] = await at.orm.em.fork().execute<{ sum: number; stray: number }[]>(
    'select coalesce(sum(amount_cents), 0)::bigint as sum, count(*) filter (where loan_id is null)::int as stray from posting',
  )
  expect(book).toEqual({ sum: 0, stray: 0 })
})
