import type { FastifyPluginAsync } from 'fastify'
import './words/index.ts'
import { followLoans } from './loan-moved.ts'
import { routes } from './routes.ts'

export { assignCoach } from './commands/assign-coach.ts'
export { answerHelp, askForHelp, closeHelp, sayWhatAbout } from './commands/help.ts'
export { addNextStep, dropNextStep, tickNextStep } from './commands/next-steps.ts'
export { recordMinutes } from './commands/record-minutes.ts'
export { recordTalk } from './commands/record-talk.ts'
export { strikePlanClock } from './commands/strike-plan-clock.ts'
export { writePrivateNote, writeSharedNote } from './commands/write-note.ts'
export { coachingOfPerson, type CoachingOfPerson } from './queries/talks-of-person.ts'
export { openPlan, readPlan, type OpenPlan } from './plan/read-plan.ts'

followLoans()

/** Coaching: plans and their checkpoints, talks and notes, minutes, next steps, help asked for. */
const coaching: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default coaching
