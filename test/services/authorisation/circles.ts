import { randomUUID } from 'node:crypto'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Role } from '#platform/context/index.ts'
import type { Row } from './table.ts'

const circles: readonly Role[] = ['coordinator', 'officer', 'auditor']
const keepingCircles: readonly Role[] = ['coordinator', 'officer']
const reading: readonly Role[] = ['officer', 'auditor']
const deciding: readonly Role[] = ['officer']
const nobodyElse: readonly Role[] = []

const hash = 'a'.repeat(64)
const then = '2026-11-22T19:00:00.000Z'
const signature = { id: randomUUID(), typedName: 'Rosa Ortega', documentSha256: hash, noticeSha256: hash, consentTextVersion: 'of then', openedNoticeAt: then, openedDocumentAt: then, consentedAt: then }

/** Circles: by who keeps one, and by its members, among whom nobody else is; then their votes and offices. */
export const circleRoutes: Readonly<Record<string, Row>> = {
  'GET /api/circle-kinds': { may: circles },
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

  'GET /api/my-circles/{circleId}/disputes': { may: 'signed-in', reaches: nobodyElse },
  'POST /api/my-circles/{circleId}/disputes': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), subject: 'turn', says: 'No es así' }) },
  'POST /api/my-circles/{circleId}/disputes/{disputeId}/steps': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), kind: 'withdrawn' }) },
  'GET /api/circles/{circleId}/disputes': { may: circles, reaches: reading },
  'POST /api/circles/{circleId}/disputes/{disputeId}/answer': { may: keepingCircles, reaches: deciding, body: () => ({ id: randomUUID(), outcome: 'stands', says: 'Está bien anotado' }) },

  'GET /api/circles/{circleId}/group': { may: circles, reaches: reading },
  'PUT /api/circles/{circleId}/line': { may: keepingCircles, reaches: deciding, body: (her) => ({ id: randomUUID(), memberIds: [her.ids.memberId] }) },
  'PUT /api/circles/{circleId}/members/{memberId}/departure': { may: keepingCircles, reaches: deciding, body: () => ({ on: null }) },
  'GET /api/my-circles/{circleId}/next-loan': { may: 'signed-in', reaches: nobodyElse },
  'GET /api/my-guarantees': { may: 'signed-in' },
  'GET /api/my-guarantees/{guaranteeId}/paper': { may: 'signed-in', reaches: nobodyElse },
  'GET /api/my-guarantees/{guaranteeId}/notice': { may: 'signed-in', reaches: nobodyElse },
  'POST /api/my-guarantees/{guaranteeId}/signature': { may: 'signed-in', reaches: nobodyElse, body: () => signature },
  'GET /api/my-fundraisings': { may: 'signed-in' },
  'POST /api/my-fundraisings': { may: 'signed-in', body: (her) => ({ id: randomUUID(), applicationId: her.ids.applicationId, story: 'No es mía' }) },
  'POST /api/my-fundraisings/{fundraisingId}/invitations': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), invitedName: 'Nadie' }) },
  'POST /api/my-fundraisings/{fundraisingId}/withdrawal': { may: 'signed-in', reaches: nobodyElse },
  'PUT /api/fundraisings/{fundraisingId}/review': { may: deciding, reaches: deciding, body: () => ({ riskGrade: 1 }) },
  'GET /api/fundraisings': { may: 'signed-in' },
  'GET /api/fundraisings/{fundraisingId}': { may: 'signed-in', reaches: nobodyElse },
  'GET /api/fundraising-invitations/{token}': { may: 'public' },
  'POST /api/fundraisings/{fundraisingId}/pledges': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), amountCents: 2_500 }) },
  'DELETE /api/fundraisings/{fundraisingId}/pledges/{supportPledgeId}': { may: 'signed-in', reaches: nobodyElse },
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

  'GET /api/circles/{circleId}/meetings': { may: circles, reaches: reading },
  'POST /api/circles/{circleId}/meetings': { may: keepingCircles, reaches: deciding, body: (her) => ({ meetings: [{ id: randomUUID(), meetsOn: her.businessDate, meetsAt: '18:00', place: 'La casa de Lupe', agenda: '' }] }) },
  'PUT /api/circles/{circleId}/meetings/{meetingId}': { may: keepingCircles, reaches: deciding, body: (her) => ({ version: 1, meetsOn: her.businessDate, meetsAt: '18:30', place: 'La casa de Lupe', agenda: '' }) },
  'PUT /api/circles/{circleId}/meetings/{meetingId}/cancelled': { may: keepingCircles, reaches: deciding, body: () => ({ version: 1, cancelled: false }) },
  'PUT /api/circles/{circleId}/meetings/{meetingId}/minutes': { may: keepingCircles, reaches: deciding, body: () => ({ version: 1, minutes: 'Nada' }) },
  'GET /api/circles/{circleId}/meetings/{meetingId}/sheet': { may: circles, reaches: reading },
  'POST /api/circles/{circleId}/meetings/{meetingId}/sheet': { may: keepingCircles, reaches: deciding, body: (her) => ({ attendance: [{ memberId: her.ids.memberId, read: null, now: 'present' }], contributions: [], payments: [] }) },
  'GET /api/my-circles/{circleId}/meetings': { may: 'signed-in', reaches: nobodyElse },
  'PUT /api/my-circles/{circleId}/meetings/{meetingId}/absence': { may: 'signed-in', reaches: nobodyElse, body: () => ({ cannotCome: true }) },
}
