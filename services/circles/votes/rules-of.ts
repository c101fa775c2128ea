import { defaultOfficeRules, type OfficeRules } from '#domain/circle/offices/office-rules.ts'
import { defaultVoteRules, type CircleVoteRules } from '#domain/circle/votes/vote-rules.ts'

/** How a circle governs itself. Every circle goes by the defaults of the field; a motion keeps those of its day. */
export const rulesOfCircle = (): { votes: CircleVoteRules; offices: readonly OfficeRules[] } => ({ votes: defaultVoteRules, offices: defaultOfficeRules })
