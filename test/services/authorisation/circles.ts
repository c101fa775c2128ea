import { randomUUID } from 'node:crypto'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Role } from '#platform/context/index.ts'
import type { Row } from './table.ts'

const circles: readonly Role[] = ['coordinator', 'officer', 'auditor']
const keepingCircles: readonly Role[] = ['coordinator', 'officer']
const reading: readonly Role[] = ['officer', 'auditor']
const deciding: readonly Role[] = ['officer']
const nobodyElse: readonly Role[] = []

/** Circles: by who keeps one, and by its members, among whom nobody else is; then their votes and offices. */
export const circleRoutes: Readonly<Record<string, Row>> = {
  'GET /api/circles': { may: circles },
  'POST /api/circles': { may: keepingCircles },
  'GET /api/circles/{circleId}': { may: circles, reaches: reading },
  'POST /api/circles/{circleId}/members': { may: keepingCircles, reaches: deciding, body: () => ({ id: randomUUID(), invitedName: 'Nadie' }) },
  'POST /api/circles/{circleId}/members/{memberId}/invitation': { may: keepingCircles, reaches: deciding },
  'DELETE /api/circles/{circleId}/members/{memberId}': { may: keepingCircles, reaches: deciding },
  'PUT /api/circles/{circleId}/members/{memberId}/training': { may: keepingCircles, reaches: deciding, body: () => ({ on: null }) },
  'PUT /api/circles/{circleId}/turns': { may: keepingCircles, reaches: deciding, body: (her) => ({ memberIds: [her.ids.memberId] }) },
  'POST /api/circles/{circleId}/lottery': { may: keepingCircles, reaches: deciding, body: () => ({ id: randomUUID() }) },
  'POST /api/circles/{circleId}/lottery/draw': { may: keepingCircles, reaches: deciding },
  'POST /api/circles/{circleId}/start': { may: keepingCircles, reaches: deciding, body: () => ({ id: randomUUID() }) },
  'POST /api/circles/{circleId}/events': { may: keepingCircles, reaches: deciding, body: (her) => ({ kind: 'contribution', id: randomUUID(), memberId: her.ids.memberId, round: 2 }) },
  'POST /api/circles/{circleId}/events/{circleEventId}/reversal': { may: keepingCircles, reaches: deciding, body: () => ({ id: randomUUID(), reason: 'De más' }) },
  'PUT /api/circles/{circleId}/swaps/{swapId}/outcome': { may: keepingCircles, reaches: deciding, body: () => ({ outcome: 'refused' }) },
  'POST /api/circles/{circleId}/sheets': { may: keepingCircles, reaches: deciding, body: (her) => ({ receivedOn: her.businessDate, lines: [{ id: randomUUID(), loanId: her.ids.loanId, amountCents: 100, method: 'cash' }] }) },
  'GET /api/my-circles': { may: 'signed-in' },
  'POST /api/my-circles/{circleId}/swaps': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), withTurn: 2 }) },
  'PUT /api/my-circles/{circleId}/swaps/{swapId}/answer': { may: 'signed-in', reaches: nobodyElse, body: () => ({ answer: 'yes' }) },
  'DELETE /api/my-circles/{circleId}/swaps/{swapId}': { may: 'signed-in', reaches: nobodyElse },
  'PUT /api/my-circles/{circleId}/lottery/word': { may: 'signed-in', reaches: nobodyElse, body: () => ({ word: 'nopal' }) },

  'GET /api/circles/{circleId}/cycle': { may: circles, reaches: reading },
  'POST /api/circles/{circleId}/pauses': { may: keepingCircles, reaches: deciding, body: (her) => ({ id: randomUUID(), fromOn: addDays(her.businessDate, 100), untilOn: addDays(her.businessDate, 110), reason: 'Navidad' }) },
  'POST /api/circles/{circleId}/pauses/{pauseId}/resumption': { may: keepingCircles, reaches: deciding },
  'POST /api/circles/{circleId}/ladder-steps/{ladderStepId}/notes': { may: keepingCircles, reaches: deciding, body: () => ({ id: randomUUID(), outcome: 'spoke' }) },
  'POST /api/circles/{circleId}/ladder-steps/{ladderStepId}/taking-back': { may: keepingCircles, reaches: deciding, body: () => ({ id: randomUUID(), reason: 'other' }) },
  'GET /api/my-circles/{circleId}/cycle': { may: 'signed-in', reaches: nobodyElse },
  'POST /api/my-circles/{circleId}/ladder-steps/{ladderStepId}/notes': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), outcome: 'spoke' }) },
  'GET /api/circles/{circleId}/governance': { may: circles, reaches: reading },
  'POST /api/circles/{circleId}/motions': { may: keepingCircles, reaches: deciding, body: (her) => ({ id: randomUUID(), kind: 'officer', office: 'chair', memberId: her.ids.memberId }) },
  'POST /api/circles/{circleId}/motions/{motionId}/withdrawal': { may: keepingCircles, reaches: deciding },
  'GET /api/circles/{circleId}/motions/{motionId}/recount': { may: circles, reaches: reading },
  'POST /api/circles/{circleId}/office-events': { may: keepingCircles, reaches: deciding, body: (her) => ({ id: randomUUID(), kind: 'took', office: 'secretary', memberId: her.ids.memberId }) },
  'GET /api/my-circles/{circleId}/governance': { may: 'signed-in', reaches: nobodyElse },
  'POST /api/my-circles/{circleId}/motions': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), kind: 'by-laws', wording: 'Nos juntamos los martes' }) },
  'POST /api/my-circles/{circleId}/motions/{motionId}/withdrawal': { may: 'signed-in', reaches: nobodyElse },
  'POST /api/my-circles/{circleId}/motions/{motionId}/vote': { may: 'signed-in', reaches: nobodyElse, body: () => ({ choice: 'yes' }) },
  'GET /api/my-circles/{circleId}/motions/{motionId}/recount': { may: 'signed-in', reaches: nobodyElse },
}
