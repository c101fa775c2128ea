import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { PartnerHome } from '#services/intake/schemas/endorsements.ts'
import type { ScoredPartner } from '#services/intake/schemas/partners.ts'
import { ensureBooks } from '#services/ledger/index.ts'
import { runEndOfDay } from '#services/loans/index.ts'
import { createLendingApp, filledDraft, submit, type LendingApp } from '#test/services/support/asking.ts'
import { partnerPerson } from '#test/services/support/endorsing.ts'
import { lentFrom, poolWith, threePledges, type People } from '#test/services/support/pooled.ts'
import type { SignedIn } from '#test/support/app.ts'
import { asSystem, atNoonOf } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

const rules = { fewestLoans: 2, slowAtPercent: 10, stopAtPercent: 60, openAtOnce: 1 }
let at: LendingApp
let people: People
let pool: Awaited<ReturnType<typeof poolWith>>
let speaker: SignedIn
let loanIds: string[]
beforeAll(async () => {
  at = await createLendingApp({ settings: { 'partner-throttle': rules } })
  await asSystem(at, ensureBooks)
  people = {
    borrower: staysSignedIn(at, await at.signUp()), officer: staysSignedIn(at, await at.asOfficer()), finance: staysSignedIn(at, await at.asFinance()), administrator: staysSignedIn(at, await at.asAdministrator()),
  }
  atNoonOf(at, '2026-12-08')
  pool = await poolWith(at, threePledges(2_000_000))
  speaker = staysSignedIn(at, await partnerPerson(at, people.administrator, pool.partnerId, 'Pilar', 'Otero'))
  loanIds = [await lentFrom(at, pool, people, 250_000), await lentFrom(at, pool, people, 250_000)]
})
afterAll(() => at.drop())

const scored = async () => (await people.officer.get('/api/partners/scorecards')).json<{ partners: ScoredPartner[] }>().partners.find(({ partnerId }) => partnerId === pool.partnerId)
const offered = async (person: SignedIn) => (await person.get('/api/partners')).json<{ partners: { partnerId: string; takesRequests: boolean }[] }>().partners.find(({ partnerId }) => partnerId === pool.partnerId)
const nightBefore = async (day: string) => {
  atNoonOf(at, day)
  await asSystem(at, runEndOfDay)
}
const pay = (loanId: string, amountCents: number, receivedOn: string) => (
  people.finance.post(`/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents, method: 'transfer', reference: 'ACH 1', receivedOn })
)
const asks = async (person: SignedIn) => {
  const { id } = await submit(person, await filledDraft(at, person))
  return person.post(`/api/applications/${id}/endorsements`, { id: randomUUID(), partnerId: pool.partnerId, shareStory: false })
}

test('whose people pay as agreed is asked by everybody', async () => {
  await nightBefore('2026-12-10')
  expect(await scored()).toMatchObject({ throttle: 'open', scorecard: { loans: 2, paid: { outstandingCents: 500_000, par30Cents: 0, par30PerMille: 0, passed30: 0 } } })
  expect(await offered(people.borrower)).toMatchObject({ takesRequests: true })
})

test('once one of two is more than 30 days late it is asked by one at a time, and whoever had asked goes on', async () => {
  for (const day of ['2027-01-08', '2027-02-08']) {
    atNoonOf(at, day)
    const paid = await pay(loanIds[1] ?? '', 11_000, day)
    expect(paid.statusCode).toBe(201)
  }
  await nightBefore('2027-02-20')
  const standing = await scored()
  expect(standing).toMatchObject({ throttle: 'slowed', openRequests: 0, scorecard: { paid: { passed30: 1, cured: 0 } } })
  const [first, second] = [staysSignedIn(at, await at.signUp()), staysSignedIn(at, await at.signUp())]
  expect((await asks(first)).statusCode).toBe(201)
  expect((await asks(second)).json()).toMatchObject({ status: 409, code: 'partner-takes-none' })
  expect(await offered(second)).toMatchObject({ takesRequests: false })
  const home = (await speaker.get('/api/endorsements')).json<PartnerHome>()
  expect(home.endorsements.filter(({ status }) => status === 'requested')).toHaveLength(1)
  expect(home.partners[0]?.standing).toMatchObject({ throttle: 'slowed', openRequests: 1, scorecard: { loans: 2, paid: standing?.scorecard.paid } })
})

test('opens by itself when they have caught up', async () => {
  expect((await pay(loanIds[0] ?? '', 60_000, '2027-02-20')).statusCode).toBe(201)
  await nightBefore('2027-02-21')
  expect(await scored()).toMatchObject({ throttle: 'open', scorecard: { paid: { par30Cents: 0, passed30: 1, cured: 1 } } })
  expect((await asks(staysSignedIn(at, await at.signUp()))).statusCode).toBe(201)
})
