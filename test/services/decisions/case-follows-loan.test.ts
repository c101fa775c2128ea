import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { inTransaction, systemActor } from '#platform/context/index.ts'
import { byInject, disburse, sign } from '#test/support/lending.ts'
import { ensureBooks } from '#services/ledger/index.ts'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, filledDraft, invite, join, submit, toldWorkflow, type LendingApp } from '#test/services/support/asking.ts'
import { approve, caseOf, type Outcome } from '#test/services/support/deciding.ts'

let at: LendingApp
let officer: SignedIn
beforeAll(async () => {
  at = await createLendingApp()
  await inTransaction(at.orm.em, (em) => ensureBooks({ ...at.context(systemActor(at.programme.id)), em }))
  officer = await at.asOfficer()
})
afterAll(() => at.drop())

const toldStatuses = async (id: string) => (await toldWorkflow(at, id)).map(({ payload }) => payload.status)

test('the workflow hears of the last signature and of the money, each in the transaction that recorded it, and the case has ended', async () => {
  const marisol = await at.signUp({ givenNames: 'Marisol', familyNames: 'Ortega' })
  const draft = await filledDraft(at, marisol)
  const efrain = await at.signUp({ givenNames: 'Efraín', familyNames: 'Ortega' })
  await join(at, efrain, (await invite(marisol, draft.id)).token)
  const open = await submit(marisol, draft)
  const { loanId } = (await approve(officer, open)).json<Outcome>()
  await sign(byInject(marisol), loanId ?? '', 'Marisol Ortega', at.clock.now())
  expect(await toldStatuses(open.id)).toEqual(['complete', 'approved'])
  await sign(byInject(efrain), loanId ?? '', 'Efraín Ortega', at.clock.now())
  expect(await toldStatuses(open.id)).toEqual(['complete', 'approved', 'signed'])
  await disburse(byInject(await at.asFinance()), loanId ?? '')
  expect(await toldStatuses(open.id)).toEqual(['complete', 'approved', 'signed', 'funded'])
  expect(await caseOf(at, open.id)).toMatchObject({ status: 'funded', clocks: [] })
})

test('funded, it is not withdrawn any more', async () => {
  const rosa = await at.signUp({ givenNames: 'Rosa', familyNames: 'Gallegos' })
  const open = await completeApplication(at, rosa)
  const { loanId } = (await approve(officer, open)).json<Outcome>()
  expect((await rosa.get(`/api/applications/${open.id}`)).json()).toMatchObject({ mayDo: ['withdraw'], loanId })
  await sign(byInject(rosa), loanId ?? '', 'Rosa Gallegos', at.clock.now())
  await disburse(byInject(await at.asFinance()), loanId ?? '')
  expect((await rosa.get(`/api/applications/${open.id}`)).json()).toMatchObject({ mayDo: [] })
  expect((await rosa.post(`/api/applications/${open.id}/withdrawal`)).json()).toMatchObject({ code: 'loan-already-funded' })
  expect((await rosa.get(`/api/applications/${open.id}`)).json()).toMatchObject({ status: 'approved' })
})

test('whoever withdraws waits for whoever signs or funds without holding what they need', async () => {
  const rosa = await at.signUp({ givenNames: 'Rosa', familyNames: 'Vigil' })
  const open = await completeApplication(at, rosa)
  const { loanId } = (await approve(officer, open)).json<Outcome>()
  const funding = new Client(at.database.appUrl)
  const watching = new Client(at.database.appUrl)
  await Promise.all([funding.connect(), watching.connect()])
  await funding.query('begin')
  await funding.query('select from loan where id = $1 for update', [loanId])
  const withdrawn = rosa.post(`/api/applications/${open.id}/withdrawal`)
  const waits = 'select from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0'
  while ((await watching.query(waits)).rowCount === 0) await new Promise((resolve) => { setTimeout(resolve, 20) })
  await expect(funding.query('select from application where id = $1 for update nowait', [open.id])).resolves.toMatchObject({ rowCount: 1 })
  await funding.query('commit')
  expect((await withdrawn).json()).toMatchObject({ status: 'withdrawn' })
  await Promise.all([funding.end(), watching.end()])
})
