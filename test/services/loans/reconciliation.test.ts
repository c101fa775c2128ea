import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createOrm } from '#db/mikro-orm.config.ts'
import type { Reconciliation } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let finance: SignedIn
let loans: string[]
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  finance = staysSignedIn(at, await at.asFinance())
  const decidedBy = await at.asOfficer()
  atNoonOf(at, '2026-11-23')
  loans = []
  for (const amountCents of [500_000, 100_000]) loans.push((await fundedLoan(at, { borrower: await at.signUp(), decidedBy, disbursedBy: finance, amountCents })).loanId)
})
afterAll(() => at.drop())

const reconciled = async (book = 'lender') => (await finance.get(`/api/books/${book}/reconciliation`)).json<Reconciliation>()
const pay = (loanId: string | undefined, amountCents: number) => finance.post(`/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents, method: 'cash', receivedOn: '2026-12-23' })

test('loans and books agree to the cent, after payments and one that was too large', async () => {
  atNoonOf(at, '2026-12-23')
  await pay(loans[0], 42_804)
  await pay(loans[1], 150_000)
  const { agrees, accounts, differing } = await reconciled()
  expect({ agrees, differing }).toEqual({ agrees: true, differing: [] })
  expect(accounts.map(({ code }) => code)).toEqual(['1200', '1210', '1215', '1220', '2100'])
  expect(accounts.every(({ differenceCents, loansDiffering }) => differenceCents === 0 && loansDiffering === 0)).toBe(true)
  expect(accounts.find(({ code }) => code === '1200')?.booksCents).toBeGreaterThan(400_000)
  // What she paid over and above is owed to her.
  expect(accounts.find(({ code }) => code === '2100')?.loansCents).toBeLessThan(-49_000)
})

test('a loan that differs is named, also where two even out', async () => {
  const owner = await createOrm({ url: at.database.ownerUrl, poolSize: 1 })
  const move = (cents: number, loanId: string | undefined) => owner.em.fork().execute('update loan set principal_outstanding_cents = principal_outstanding_cents + ? where id = ?', [cents, loanId])
  await move(7, loans[0])
  await move(-7, loans[1])
  const { agrees, accounts, differing } = await reconciled()
  await owner.close(true)
  expect(agrees).toBe(false)
  expect(accounts.find(({ code }) => code === '1200')).toMatchObject({ differenceCents: 0, loansDiffering: 2 })
  expect(differing.map(({ loanId, account, booksCents, loanCents }) => ({ loanId, account, by: booksCents - loanCents }))).toEqual(
    expect.arrayContaining([{ loanId: loans[0], account: '1200', by: -7 }, { loanId: loans[1], account: '1200', by: 7 }]),
  )
})

test('a book that no loan is booked in has no control accounts, and one that is not kept is not found', async () => {
  await at.orm.em.fork().execute("insert into book (programme_id, code) values (?, 'pool')", [at.programme.id])
  expect(await reconciled('pool')).toMatchObject({ accounts: [], agrees: true, differing: [] })
  expect((await finance.get('/api/books/nobody/reconciliation')).statusCode).toBe(404)
})
