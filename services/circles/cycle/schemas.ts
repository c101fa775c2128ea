import { z } from 'zod'
import { ladderSteps } from '#domain/circle/default-ladder/ladder-rules.ts'
import { stepOutcomes, takenBackReasons } from '#domain/circle/default-ladder/outcomes.ts'
import { stepStates } from '#domain/circle/default-ladder/step-state.ts'
import { lineOfText } from '#platform/fields/text.ts'

export { circleParams } from '../schemas.ts'
export const pauseParams = z.strictObject({ circleId: z.uuid(), pauseId: z.uuid() })
export const stepParams = z.strictObject({ circleId: z.uuid(), ladderStepId: z.uuid() })

const step = z.enum(ladderSteps)
const outcome = z.enum(stepOutcomes)
const pauseDays = { fromOn: z.iso.date(), untilOn: z.iso.date().meta({ description: 'The first day on which it goes on' }), runs: z.boolean().meta({ description: 'It has begun' }) }
const pausedRounds = z.array(z.int()).meta({ description: 'Rounds whose day falls in a pause: the day stays, and nobody is reminded or asked' })

export const circleCycleSchema = z.object({
  pause: z.object({ id: z.uuid(), ...pauseDays, reason: z.string() }).nullable().meta({ description: 'The one that runs, or the next' }),
  pausedRounds,
  steps: z.array(z.object({
    id: z.uuid(), memberId: z.uuid(), name: z.string(), round: z.int(), step,
    dueOn: z.iso.date(), cameOn: z.iso.date().meta({ description: 'When the clock wrote it down' }),
    state: z.enum(stepStates).meta({ description: '`open` waits for somebody; `over`: she owes that round no more' }),
    asked: z.string().nullable().meta({ description: 'The chair who was asked to call; null where it is who keeps the circle' }),
    notes: z.array(z.object({
      outcome: outcome.nullable(), takenBack: z.enum(takenBackReasons).nullable(), until: z.iso.date().nullable(), words: z.string().nullable(), on: z.iso.date(), by: z.string(),
    })).meta({ description: 'What was noted of it, the newest last' }),
    mayNote: z.array(outcome).meta({ description: 'What can be noted of it now' }),
    mayTakeBack: z.boolean(),
  })).meta({ description: 'The newest first' }),
}).meta({ id: 'CircleCycle' })
export type CircleCycleView = z.output<typeof circleCycleSchema>

export const myCircleCycleSchema = z.object({
  pause: z.object(pauseDays).nullable(),
  pausedRounds,
  mine: z.array(z.object({
    id: z.uuid(), round: z.int(), step, cameOn: z.iso.date(), state: z.enum(stepStates), until: z.iso.date().nullable().meta({ description: 'What was agreed with her runs through this day' }),
  })).meta({ description: 'Her own steps, the newest first. Nobody else’s' }),
  calls: z.array(z.object({ stepId: z.uuid(), name: z.string(), askedOn: z.iso.date() })).meta({ description: 'Whom she, the chair, is asked to call' }),
}).meta({ id: 'MyCircleCycle' })
export type MyCircleCycle = z.output<typeof myCircleCycleSchema>

const id = z.uuid().meta({ description: 'Made by the client' })
export const pauseCircleSchema = z.strictObject({
  id, fromOn: z.iso.date(), untilOn: z.iso.date(), reason: lineOfText(200).meta({ description: 'For who keeps the circle; members are told the days alone' }),
}).meta({ id: 'PauseCircle', examples: [{ id: '0198a1d0-0000-7000-8000-000000000001', fromOn: '2026-12-20', untilOn: '2027-01-04', reason: 'Navidad' }] })
export type PauseCircle = z.output<typeof pauseCircleSchema>

export const noteStepSchema = z.strictObject({
  id, outcome, until: z.iso.date().optional().meta({ description: 'Of `agreed` and `put-off`: its last day' }), words: lineOfText(300).optional(),
}).meta({ id: 'NoteLadderStep' })
export type NoteStep = z.output<typeof noteStepSchema>

export const noteCallSchema = z.strictObject({ id, outcome: z.enum(['spoke', 'not-reached']) }).meta({ id: 'NoteCall' })
export type NoteCall = z.output<typeof noteCallSchema>

export const takeBackStepSchema = z.strictObject({ id, reason: z.enum(takenBackReasons), words: lineOfText(300).optional() }).meta({ id: 'TakeBackLadderStep' })
export type TakeBackStep = z.output<typeof takeBackStepSchema>
