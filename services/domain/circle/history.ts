/** How events fold: from nothing, each is held against what was before it, and taken in. */
export interface Machine<State, Event, Refusal> {
  beforeAnything: () => State
  /** Why an event may not come now; null where it may. */
  refusal: (state: State, event: Event) => Refusal | null
  /** Takes one more event that stands into a fold. */
  take: (state: State, event: Event) => void
}

/** What every event has; `reverses` has only what takes another back. */
interface Recorded { id: string; kind: string; reverses?: string }
/** An event that happened, as opposed to one that takes another back. */
export type Happened<Event extends Recorded> = Exclude<Event, { kind: 'reversal' }>

const isReversal = <Event extends Recorded>(event: Event): event is Extract<Event, { kind: 'reversal' }> => event.kind === 'reversal'
const happened = <Event extends Recorded>(event: Event): event is Happened<Event> => event.kind !== 'reversal'

/** The events that nothing reversed, in the order in which they were recorded. */
export function standing<Event extends Recorded>(events: readonly Event[]): Happened<Event>[] {
  const reversed = new Set(events.filter(isReversal).map(({ reverses }) => reverses))
  return events.filter(happened).filter(({ id }) => !reversed.has(id))
}

/** The fold: how things stand is what the standing events make of them. @param events as recorded, the first first */
export function foldOf<State, Event extends Recorded>({ beforeAnything, take }: Pick<Machine<State, Happened<Event>, unknown>, 'beforeAnything' | 'take'>, events: readonly Event[]): State {
  const state = beforeAnything()
  for (const event of standing(events)) take(state, event)
  return state
}

/** The first of the events that stand which could not have happened when it was recorded; null where all could. */
export function firstImpossible<State, Event extends Recorded, Refusal>(machine: Machine<State, Happened<Event>, Refusal>, events: readonly Event[]): { event: Happened<Event>; refusal: Refusal } | null {
  const state = machine.beforeAnything()
  for (const event of standing(events)) {
    const refusal = machine.refusal(state, event)
    if (refusal !== null) return { event, refusal }
    machine.take(state, event)
  }
  return null
}

/**
 * Why an event may not come after those that are recorded; null where it may. What is reversed must leave a history in which
 * everything later could still have happened: a contribution that a pot was paid from stays until the pot is undone.
 */
export function refusalAfter<State, Event extends Recorded, Refusal>(machine: Machine<State, Happened<Event>, Refusal>, events: readonly Event[], event: Event): Refusal | 'not-recorded' | 'needed-by-later' | null {
  if (happened(event)) return machine.refusal(foldOf<State, Event>(machine, events), event)
  const stand = standing(events)
  if (!stand.some(({ id, kind }) => id === event.reverses && kind !== 'begun')) return 'not-recorded'
  return firstImpossible<State, Event, Refusal>(machine, stand.filter(({ id }) => id !== event.reverses)) === null ? null : 'needed-by-later'
}
