import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { fc } from '#test/support/generated-cases.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { systemActor } from '#platform/context/index.ts'
import { createProduct, starterProducts } from '#services/loans/index.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { foundInBooks } from '#test/services/support/found-in-books.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'
import { SEED } from '#test/domain/support/seed.ts'

const fundedOn = '2026-11-23'
const events = 200
const loans = 20
let at: TestApp
let officer: SignedIn
const loanIds: string[] = []
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  const [monthly] = starterProducts
  if (!monthly) throw new Error('a product')
  await asSystem(at, (ctx) => createProduct(ctx, { ...monthly, code: 'scheduled-next', interestAccrual: 'scheduled', ahead: 'next' }))
  atNoonOf(at, fundedOn)
  officer = staysSignedIn(at, await at.asOfficer())
  const [rosa, finance] = [staysSignedIn(at, await at.signUp()), staysSignedIn(at, await at.asFinance())]
  for (let number = 0; number < loans; number++) {
    const product = number % 2 === 0 ? 'monthly-5' : 'scheduled-next'
    loanIds.push((await fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: finance, product, amountCents: 100_000, installments: 6 })).loanId)
  }
})
afterAll(() => at.drop())

// Charge-offs are rare enough that for as long as the run lasts there are loans on which every other kind can happen.
const kinds = ['pay', 'pay', 'pay', 'pay-much', 'pause', 'due-date-change', 'due-date-change', 'plan-change', 'ahead-choice', 'rate-change', 'fee', 'fee', 'waiver', 'refund', 'charge-off', 'recovery', 'recovery', 'undo', 'undo', 'undo'] as const
const anyStep = fc.record({
  kind: fc.constantFrom(...kinds), loan: fc.nat(loans - 1), days: fc.integer({ min: 0, max: 3 }), back: fc.oneof(fc.constant(0), fc.nat(40)), cents: fc.integer({ min: 1, max: 30_000 }),
  rate: fc.constantFrom('0', '2.5', '5'), of: fc.constantFrom('interest', 'fees'), which: fc.nat(40), copies: fc.constantFrom(1, 1, 2, 3),
})
type Step = typeof anyStep extends fc.Arbitrary<infer Drawn> ? Drawn : never

const today = () => at.context(systemActor(at.programme.id)).businessDate
const since = (day: string) => (day < fundedOn ? fundedOn : day)

async function requestOf({ kind, loan, back, cents, rate, of, which }: Step): Promise<{ path: string; body: object } | null> {
  const loanId = loanIds[loan] ?? ''
  const on = since(addDays(today(), -back))
  const path = `/api/loans/${loanId}/changes`
  const change = { id: randomUUID(), kind, effectiveOn: on, reason: 'Generated' }
  if (kind === 'pay' || kind === 'pay-much') return { path: `/api/loans/${loanId}/payments`, body: { id: change.id, amountCents: kind === 'pay' ? cents : cents * 3, method: 'cash', receivedOn: on } }
  if (kind === 'pause') return { path, body: { ...change, from: since(addDays(today(), which - 20)), to: addDays(today(), which - 20 + 25) } }
  if (kind === 'due-date-change') return { path, body: { ...change, from: since(addDays(today(), which - 20)), to: addDays(today(), which - 20 + 25), moves: which % 2 === 0 ? 'one' : 'all' } }
  if (kind === 'plan-change') return { path, body: { ...change, installments: 3 + (which % 6), ...(which % 2 === 0 && { lowerInstallments: 2, lowerCents: cents }) } }
  if (kind === 'ahead-choice') return { path, body: { ...change, ahead: which % 2 === 0 ? 'smaller' : 'next' } }
  if (kind === 'rate-change') return { path, body: { ...change, annualRatePercent: rate, from: since(addDays(on, -which)) } }
  if (kind === 'fee') return { path, body: { ...change, amountCents: Math.ceil(cents / 10) } }
  if (kind === 'waiver') return { path, body: { ...change, of, amountCents: Math.ceil(cents / 100) } }
  if (kind === 'refund') return { path, body: { ...change, amountCents: Math.ceil(cents / 10), method: 'check', reference: '9' } }
  if (kind === 'recovery') return { path, body: { ...change, effectiveOn: today(), amountCents: cents, method: 'cash' } }
  if (kind === 'charge-off') return { path, body: change }
  const [target] = await at.orm.em.fork().execute<{ id: string }[]>(
    "select e.id from loan_event e where e.loan_id = ? and e.kind <> 'advance' order by sequence offset ? % greatest(1, (select count(*) from loan_event where loan_id = ? and kind <> 'advance')) limit 1", [loanId, which, loanId],
  )
  return target ? { path: `/api/loans/${loanId}/events/${target.id}/reversal`, body: { id: change.id, reason: 'Generated' } } : null
}

/** Sends the step, several times at once: one answer, and a refusal is one too. */
async function take(step: Step): Promise<string> {
  atNoonOf(at, addDays(today(), step.days))
  const request = await requestOf(step)
  if (!request) return 'nothing'
  const answers = await Promise.all(Array.from({ length: step.copies }, () => officer.post(request.path, request.body)))
  const [status, ...others] = [...new Set(answers.map(({ statusCode }) => statusCode))]
  expect(others).toEqual([])
  expect([201, 403, 409, 422]).toContain(status)
  return status === 201 ? step.kind : 'refused'
}

test(`after ${events} random events, dated back and sent twice at once, the ledger equals the loans`, async () => {
  const seed = SEED
  const happened = new Map<string, number>()
  // More than are needed, so that every kind is among those that were taken; the loop ends when it is.
  const steps = fc.sample(anyStep, { numRuns: events * 10, seed })
  const found: string[] = []
  let recorded = 0
  for (const step of steps) {
    if (recorded >= events && kinds.every((kind) => happened.has(kind))) break
    const what = await take(step)
    happened.set(what, (happened.get(what) ?? 0) + 1)
    if (what !== 'refused' && what !== 'nothing') recorded += 1
    if (recorded % 50 === 0) found.push(...await foundInBooks(at))
  }
  found.push(...await foundInBooks(at))
  expect({ seed, found }).toEqual({ seed, found: [] })
  const auditor = await at.asAuditor()
  expect((await auditor.get('/api/books/lender/reconciliation')).json()).toMatchObject({ agrees: true, differing: [] })
  expect(kinds.filter((kind) => !happened.has(kind))).toEqual([])
  expect(recorded).toBeGreaterThanOrEqual(events)
}, 600_000)
