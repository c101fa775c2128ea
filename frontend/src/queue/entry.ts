/** Why an entry cannot simply be sent: what the server answered, or that both sides changed the same thing. */
export interface Trouble {
  /** The server's code, or `both-changed`. */
  readonly code: string
  readonly status: number
  /** Where both sides changed the same: each thing with both values. Neither is thrown away. */
  readonly differences: readonly Difference[]
}

/** One thing that has another value here than there. */
export interface Difference {
  /** Steps into what was written: `budget`, `moneyIn`, `job`, `amountCents`. */
  readonly path: readonly string[]
  readonly mine: unknown
  readonly theirs: unknown
}

/** One thing that a person did and that the server has not acknowledged. */
export interface Entry {
  /** Made on this phone: the id of the thing, so that twice is once. */
  readonly id: string
  /** Its place in the line: later ones of the same subject wait for it. */
  readonly order: number
  /** Whose it is. It is sent only while she is signed in. */
  readonly personId: string
  readonly kind: string
  /** What it is about (a draft, a photo): entries of one subject go in order, subjects wait for nobody. */
  readonly subject: string
  /** Its `Idempotency-Key`, made when it was put here and kept, however often it is sent. */
  readonly key: string
  readonly input: unknown
  /** What goes over the line, fixed before the first try: the same key always brings the same request. */
  readonly body?: unknown
  readonly blobs: readonly Blob[]
  readonly madeAt: number
  readonly tries: number
  /** Not sent before (milliseconds since 1970): a pause while typing, or after a failed try. */
  readonly notBefore: number
  /** `to-send`: por mandar. `to-resolve`: por resolver, a person has to say. */
  readonly state: 'to-send' | 'to-resolve'
  readonly trouble?: Trouble
  /** Set apart from its line: others of its subject go on. */
  readonly apart?: boolean
}

/** The person's own entries, first come first. */
export const inLine = (entries: readonly Entry[], personId: string | null): readonly Entry[] =>
  entries.filter((entry) => entry.personId === personId).toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

/** The first of every subject's line, where it is one to send. A line whose first is to be resolved stands still. */
export function heads(entries: readonly Entry[], personId: string | null): readonly Entry[] {
  const seen = new Set<string>()
  return inLine(entries, personId).filter((entry) => {
    const line = `${entry.kind} ${entry.subject}`
    if (entry.apart === true || seen.has(line)) return false
    seen.add(line)
    return entry.state === 'to-send'
  })
}

/** The entry that what is now written may still join: the last of its line, of which nothing went over the line yet. */
export function joinable(entries: readonly Entry[], line: Pick<Entry, 'personId' | 'kind' | 'subject'>): Entry | undefined {
  const last = inLine(entries, line.personId).findLast((entry) => entry.kind === line.kind && entry.subject === line.subject && entry.apart !== true)
  return last?.state === 'to-send' && last.body === undefined ? last : undefined
}
