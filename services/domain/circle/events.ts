import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { FineEvent } from './fines/events.ts'
import { ofTurns, type RotationEvent } from './rotation/events.ts'
import type { SavingsEvent } from './savings/events.ts'
import type { SocialFundEvent } from './social-fund/events.ts'

/** What was recorded of a circle: its beginning, what belongs to one of its parts, and what takes another back; each with its day. */
export type CircleEvent = (RotationEvent | SavingsEvent | FineEvent | SocialFundEvent) & { effectiveOn: CalendarDate }
export type CircleEventKind = CircleEvent['kind']
/** An event that happened, as opposed to one that takes another back. */
export type Happened = Exclude<CircleEvent, { kind: 'reversal' }>

const rotationKinds: readonly string[] = ['begun', ...ofTurns, 'reversal']

/** Those that say how a circle's turns stand: a reversal may be of another part, and then reverses nothing of these. */
export const ofRotation = (event: CircleEvent): event is RotationEvent & { effectiveOn: CalendarDate } => rotationKinds.includes(event.kind)
