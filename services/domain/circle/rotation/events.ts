/** What was recorded of the money and the turns of a circle that pays out in turns. Append-only: a wrong one is reversed by another. */
export type RotationEvent = { id: string } & (
  /** The rounds began, with the members in the order in which they receive. */
  | { kind: 'begun'; order: readonly string[] }
  /** A member put in for a round, whole. */
  | { kind: 'contribution'; memberId: string; round: number }
  /** The guarantor put in for a member who had not, so that the pot is whole on its day. */
  | { kind: 'advance'; memberId: string; round: number }
  /** The guarantor has that money back: she paid for the round since. */
  | { kind: 'advance-returned'; memberId: string; round: number }
  /** That money is lost to the guarantor: nobody asks her for it any more. */
  | { kind: 'advance-lost'; memberId: string; round: number }
  /** A member received the pot of a round. */
  | { kind: 'payout'; memberId: string; round: number }
  /** Two who have not received change turns: they asked, or the one's payout is held because she is behind. */
  | { kind: 'swap'; memberId: string; withMemberId: string; why: 'asked' | 'held' }
  /** Another takes a place over whose holder leaves before she has received. */
  | { kind: 'taken-over'; memberId: string; by: 'guarantor' | 'person' }
  | { kind: 'reversal'; reverses: string }
)

export type RotationEventKind = RotationEvent['kind']
export type EventOf<Kind extends RotationEventKind> = Extract<RotationEvent, { kind: Kind }>

/** An event before it has an id. */
export type Happening = RotationEvent extends infer Event ? Event extends RotationEvent ? Omit<Event, 'id'> : never : never

/** What happens to turns between their beginning and their end. */
export const ofTurns: readonly string[] = ['contribution', 'advance', 'advance-returned', 'advance-lost', 'payout', 'swap', 'taken-over'] satisfies RotationEventKind[]
