import type { VoteRules } from './vote-rules.ts'

/** Who may vote on a motion, and who is asked to stand aside. Both are kept when it is opened. */
export interface Electors { eligible: string[]; recused: string[] }

/**
 * The members who have joined, less whom the motion is about where the rules recuse her (the borrower of a loan, whom an
 * exclusion would put out).
 * @param subjectMemberId whom it is about; null where it is about nobody
 */
export function electorsOf(
  members: readonly { id: string; joined: boolean }[], { recused }: Pick<VoteRules, 'recused'>, subjectMemberId: string | null,
): Electors {
  const joined = members.filter((member) => member.joined).map(({ id }) => id)
  const standsAside = (id: string): boolean => recused === 'subject' && id === subjectMemberId
  return { eligible: joined.filter((id) => !standsAside(id)), recused: joined.filter(standsAside) }
}
