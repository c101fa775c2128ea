import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { SignedIn } from '#test/support/app.ts'
import { createLendingApp, filledDraft, submit, type LendingApp } from '#test/services/support/asking.ts'

let at: LendingApp
let officer: SignedIn
beforeAll(async () => {
  at = await createLendingApp()
  officer = await at.asOfficer()
})
afterAll(() => at.drop())

const knownTo = (who: SignedIn, { personId }: SignedIn) => who.get(`/api/people/${personId}/known`)

test('an officer sees by what to check who somebody is: where she was reached, the end of her paper’s number, what she asked for', async () => {
  const rosa = await at.signUp({ givenNames: 'Rosa', familyNames: 'Ortega' })
  const draft = await filledDraft(at, rosa)
  await rosa.put(`/api/applications/${draft.id}/identity`, { kind: 'passport', number: 'G12345678', country: 'MX' })
  const before = (await knownTo(officer, rosa)).json()
  expect(before).toMatchObject({ givenNames: 'Rosa', email: rosa.email, identities: [], applications: [], loans: [], mayRecover: 'yes' })
  await submit(rosa, draft)
  const after = await knownTo(officer, rosa)
  expect(after.json()).toMatchObject({ identities: [{ kind: 'passport', numberEnd: '5678' }], applications: [{ businessName: 'Raíz Verde' }] })
  expect(after.body).not.toContain('G12345678')
})

test('an administrator sees the same without what she asked for and borrowed', async () => {
  const rosa = await at.signUp()
  await submit(rosa, await filledDraft(at, rosa))
  expect((await knownTo(await at.as('administrator'), rosa)).json()).toMatchObject({ email: rosa.email, applications: [], loans: [] })
})

test('who works here, and oneself, is said to be nobody to give a new way in', async () => {
  expect((await knownTo(officer, await at.as('coach'))).json()).toMatchObject({ mayRecover: 'staff' })
  expect((await knownTo(officer, officer)).json()).toMatchObject({ mayRecover: 'own' })
})

test('the look is on record', async () => {
  const rosa = await at.signUp()
  await knownTo(officer, rosa)
  const [look] = await at.orm.em.fork().execute<{ action: string }[]>(`select action from audit_event where subject_id = ? and actor_id = ?`, [rosa.personId, officer.personId])
  expect(look).toEqual({ action: 'known-person-read' })
})
