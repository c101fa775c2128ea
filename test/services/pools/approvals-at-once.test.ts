import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createLendingApp, filledDraft, submit, type LendingApp } from '#test/services/support/asking.ts'
import { approve, statusesOf } from '#test/services/support/deciding.ts'
import { endorse, kitchenOf } from '#test/services/support/endorsing.ts'
import { poolSeen } from '#test/services/support/pooled.ts'
import type { SignedIn } from '#test/support/app.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

const rules = { peersNeeded: 2, endorsementCounts: 2, closeAtMost: 1, windowDays: 14, reminderDays: [3, 10], mostOpenPerPerson: 5, applicantSeesAnswers: false }
let at: LendingApp
let officer: SignedIn
let administrator: SignedIn
beforeAll(async () => {
  at = await createLendingApp({ settings: { vouching: rules } })
  officer = staysSignedIn(at, await at.asOfficer())
  administrator = staysSignedIn(at, await at.asAdministrator())
})
afterAll(() => at.drop())

test('twenty approvals at once, of a pool that has room for five: five are approved, fifteen are told what is left, and no room is left', async () => {
  const kitchen = await kitchenOf(at, administrator, { pledgedCents: 2_000_000 })
  const open = []
  for (let count = 0; count < 20; count++) {
    const rosa = await at.signUp()
    const { id } = await submit(rosa, await filledDraft(at, rosa))
    await endorse(kitchen, rosa, id)
    open.push({ id, version: (await rosa.get(`/api/applications/${id}`)).json<{ version: number }>().version })
  }
  const answers = await Promise.all(open.map((one) => approve(officer, one)))
  expect(statusesOf(answers).filter((status) => status === 409)).toHaveLength(15)
  expect(answers.filter(({ statusCode }) => statusCode === 409).map((one) => one.json<{ code: string }>().code)).toEqual(Array.from({ length: 15 }, () => 'pool-headroom-short'))
  expect(await poolSeen(administrator, kitchen.poolId ?? '')).toMatchObject({ pledgedCents: 2_000_000, reservedCents: 2_000_000, exposureCents: 0, headroomCents: 0 })
})
