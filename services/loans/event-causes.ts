import type { RecordedEvent } from './record.ts'
import { eventCauses, type EventCause } from './schemas/payments.ts'

/** Why an event is there that a rule asked for and nobody made up; the portal has the words. */
export const lateFeeCause: EventCause = 'late-fee'
export const notLateCause: EventCause = 'late-fee-not-due'
export const returnedPaymentCause: EventCause = 'returned-payment'

/** The rule that asked for an event; null where people did. */
export const causeOf = ({ data }: Pick<RecordedEvent, 'data'>): EventCause | null => eventCauses.find((one) => one === data.cause) ?? null
