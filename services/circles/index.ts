import type { FastifyPluginAsync } from 'fastify'
import './words/index.ts'
import { memberMeetingRoutes } from './meetings/member-routes.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { fundraisingRoutes } from './fundraising/routes.ts'
import { followLoans } from './guarantees/follow-loans.ts'
import { guaranteeRoutes } from './guarantees/routes.ts'
import './cycle/words/index.ts'
import { cycleRoutes } from './cycle/routes.ts'
import { memberRoutes } from './member-routes.ts'
import { routes } from './routes.ts'
import { disputeRoutes } from './disputes/routes.ts'
import { memberVoteRoutes } from './votes/member-routes.ts'
import { voteRoutes } from './votes/routes.ts'

export { createCircle } from './commands/create-circle.ts'
export { inviteMember } from './commands/invite-member.ts'
export { joinCircle } from './commands/join-circle.ts'
export { recordCircleEvent, reverseCircleEvent } from './commands/record-event.ts'
export { setTurns, startCircle } from './commands/start-circle.ts'
export { strikeCircleClock } from './cycle/commands/strike-circle-clock.ts'
export { readCircle } from './cycle/read-cycle.ts'
export { eventsOfAll, rulesOf } from './events.ts'
export { circlesOfPerson, type CircleOfPerson } from './queries/circles-of-person.ts'
export { closeFundraising } from './fundraising/commands/close-fundraising.ts'
export { fundraisingOf } from './fundraising/queries/evidence.ts'
export { fundraisingEvidenceSchema } from './fundraising/schemas.ts'
export { loanRefusal, type LoanRefusal } from './guarantees/loan-refusal.ts'
export { sha256 } from './sha256.ts'
export type { CreateCircle } from './schemas.ts'
export { castVote } from './votes/commands/cast-vote.ts'
export { openMotion } from './votes/commands/open-motion.ts'
export { recordOffice } from './votes/commands/record-office.ts'
export { planMeetings } from './meetings/commands/plan-meetings.ts'
export { recordMeetingSheet } from './meetings/commands/record-meeting-sheet.ts'
export { remindOfMeeting } from './meetings/commands/remind-of-meeting.ts'
export { writeMinutes } from './meetings/commands/change-meeting.ts'
export { attendanceOf, type AttendanceOfMember } from './meetings/marks.ts'
export { rulesTextVersion } from './words/rules.ts'

followLoans()

/** Lending circles (tandas): members, turns, rounds and pots, each circle with a book of its own beside the lender's. */
const circles: FastifyPluginAsync = async (app) => {
  await app.register(routes)
  await app.register(memberRoutes)
  await app.register(guaranteeRoutes)
  await app.register(fundraisingRoutes)
  await app.register(voteRoutes)
  await app.register(memberVoteRoutes)
  await app.register(disputeRoutes)
  await app.register(meetingRoutes)
  await app.register(memberMeetingRoutes)
  await app.register(cycleRoutes)
}
export default circles
