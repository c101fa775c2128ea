import { randomUUID } from 'node:crypto'
import type { Role } from '#platform/context/index.ts'
import type { Row } from './table.ts'

const circles: readonly Role[] = ['coordinator', 'officer', 'auditor']
const keepingCircles: readonly Role[] = ['coordinator', 'officer']
const reading: readonly Role[] = ['officer', 'auditor']
const deciding: readonly Role[] = ['officer']
const nobodyElse: readonly Role[] = []

/** The votes and offices of circles: by who keeps one, and by its members, among whom nobody else is. */
export const circleVotes: Readonly<Record<string, Row>> = {
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
