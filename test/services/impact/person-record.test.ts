import { afterAll, expect, test } from '@jest/globals'
import type { PersonRecord } from '#services/impact/schemas.ts'
import { createTestApp, type SignedIn } from '#test/support/app.ts'
import { herRows } from '../authorisation/her-rows.ts'

const at = await createTestApp()
afterAll(() => at.drop())
const her = await herRows(at)
const officer = await at.asOfficer()

const mine = async (person: SignedIn) => (await person.get('/api/me/record')).json<PersonRecord>()

test('a person’s record holds her loans, her circles and her coaching, each as its own page tells it, and she reads what an officer reads', async () => {
  const record = await mine(her.rosa)
  const loan = (await her.rosa.get(`/api/loans/${her.ids.loanId}`)).json<{ reference: string; amountCents: number }>()
  expect(record.loans).toContainEqual(expect.objectContaining({ loanId: her.ids.loanId, reference: loan.reference, amountCents: loan.amountCents, role: 'borrower', due: 0, onTime: 0 }))
  expect(record.loans).toContainEqual(expect.objectContaining({ loanId: her.ids.lostLoanId, status: 'charged-off' }))
  expect(record.circles).toContainEqual(expect.objectContaining({ circleId: her.ids.circleId, status: 'running', leftOn: null, record: { due: 0, onTime: 0, covered: 0, owes: 0, received: false } }))
  expect(record.circles).toContainEqual(expect.objectContaining({ circleId: her.inGroup.circleId, kind: 'solidarity-group', record: null }))
  expect(record.coaching).toContainEqual(expect.objectContaining({ loanId: her.ids.loanId, talksHeld: 0, stepsDone: 0 }))
  expect((await officer.get(`/api/people/${her.ids.personId}/record`)).json()).toEqual(record)
})

test('who gave her word for somebody sees that she did; what came of it an officer sees', async () => {
  const [lupe] = await at.orm.em.fork().execute<{ id: string; email: string }[]>('select p.id, p.email from person p join vouch v on v.person_id = p.id')
  if (!lupe) throw new Error('Lupe vouched for Rosa')
  const seen = await mine(await at.signIn(lupe.email))
  expect(seen.vouches).toEqual([expect.objectContaining({ applicant: expect.stringContaining('Rosa'), withdrawn: false, outcome: null, loanId: null })])
  expect((await officer.get(`/api/people/${lupe.id}/record`)).json()).toMatchObject({ vouches: [{ outcome: 'waiting' }] })
})

test('each look of an officer is recorded', async () => {
  const [row] = await at.orm.em.fork().execute<{ looks: number }[]>(`select count(*)::int as looks from audit_event where action = 'person-record-read' and subject_id = ?`, [her.ids.personId])
  expect(row?.looks).toBe(1)
})
