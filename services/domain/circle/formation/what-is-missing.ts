import type { PayoutOrder } from '../kinds.ts'

/** What a circle asks of its people before it begins (domain.md 3: closeness, training first). */
export interface FormationRules {
  /** Whether relatives and people of one household may be in it together. Only yes or no is ever asked, never how. */
  relativesWelcome: boolean
  /** Whether each is taught first how the circle works. */
  trainingFirst: boolean
  /** How many it takes; as the programme's rules for circles say where it is left out. */
  size?: { fewest: number; most: number }
}

/** Somebody for whom a place is kept. */
export interface Forming {
  id: string
  joined: boolean
  /** Her own answer: related to another member or of one household; null where she was not asked. */
  related: boolean | null
  trained: boolean
}

export interface FormationFacts {
  memberCount: number
  members: readonly Forming[]
  /** Null where nobody receives in turn. */
  order: PayoutOrder | null
  isDrawn: boolean
}

/** One thing without which the circle cannot begin, and whom it is about; nobody where it is about the circle. */
export interface FormationGap {
  code: 'members-missing' | 'related-members' | 'training-missing' | 'turns-not-drawn'
  memberIds: string[]
  /** How many. */
  count: number
}

/** All that is missing before the rounds may begin; nothing where the circle is ready. */
export function formationGaps({ relativesWelcome, trainingFirst }: FormationRules, { memberCount, members, order, isDrawn }: FormationFacts): FormationGap[] {
  const joined = members.filter((member) => member.joined)
  const of = (code: FormationGap['code'], whom: readonly Forming[]): FormationGap[] => (whom.length === 0 ? [] : [{ code, memberIds: whom.map(({ id }) => id), count: whom.length }])
  const missing = memberCount - joined.length
  return [
    ...missing > 0 ? [{ code: 'members-missing' as const, memberIds: [], count: missing }] : [],
    ...of('related-members', relativesWelcome ? [] : joined.filter(({ related }) => related !== false)),
    ...of('training-missing', trainingFirst ? joined.filter(({ trained }) => !trained) : []),
    ...order === 'lottery' && !isDrawn ? [{ code: 'turns-not-drawn' as const, memberIds: [], count: 1 }] : [],
  ]
}
