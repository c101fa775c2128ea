import { expect, it } from '@jest/globals'
import type { CaseFacts } from '#domain/application/case.ts'
import { allClocks } from '#domain/application/clocks.ts'
import { clocksOf, openStatuses } from '#workflows/names.ts'
import { usual } from './clock-facts.ts'

const facts: Omit<CaseFacts, 'status'> = {
  receivedOn: '2026-11-02', incompleteSince: '2026-11-02', timesIncomplete: 1, completedOn: '2026-11-05', timesComplete: 1, respondBy: null, vouching: { missing: 1, windowDays: 14, reminderDays: [3, 10] },
  counteroffer: { decisionId: '0199', madeOn: '2026-11-06', expiresOn: '2026-12-06' }, toSignSince: '2026-11-07', timesToSign: 1, allCameOn: null, unseenSince: null, struck: [],
}

it.each(openStatuses)('every clock of a case that is %s is one that its workflow takes: it refuses any other', (status) => {
  const silence = allClocks({ ...facts, status, respondBy: '2026-12-07' }, usual)
  const waiting = allClocks({ ...facts, status, allCameOn: '2026-11-05', unseenSince: '2026-11-04' }, usual)
  const kinds = [...allClocks({ ...facts, status }, usual), ...silence, ...waiting].map(({ kind }) => kind)
  expect(clocksOf[status]).toEqual(expect.arrayContaining(kinds))
})
