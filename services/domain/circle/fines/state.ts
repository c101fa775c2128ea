/** The fines of a circle, as all its events leave them. */
export interface Fines {
  /** By member, what she has to pay. */
  owed: Map<string, number>
  /** All that was given and stands, paid or not. */
  givenCents: number
}

export const noFines = (): Fines => ({ owed: new Map(), givenCents: 0 })

export const finesOwedCents = ({ owed }: Pick<Fines, 'owed'>, memberId: string): number => owed.get(memberId) ?? 0
