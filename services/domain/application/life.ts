/** Where an application stands (application.status). `draft` has no clock; the last four are ends of the asking. */
export const applicationStatuses = [
  'draft', 'incomplete', 'complete', 'proposed', 'countered', 'approved', 'declined', 'withdrawn', 'closed',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

/** What can be done with an application: from which statuses, and to which it may lead. The whole life of one, as a table. */
export const applicationLife = {
  'save-answers': { from: ['draft'], to: ['draft'] },
  submit: { from: ['draft'], to: ['incomplete', 'complete'] },
  'invite-party': { from: ['draft', 'incomplete', 'complete'], to: ['draft', 'incomplete'] },
  'remove-party': { from: ['draft', 'incomplete'], to: ['draft', 'incomplete', 'complete'] },
  'join-as-party': { from: ['draft', 'incomplete'], to: ['draft', 'incomplete', 'complete'] },
  'invite-voucher': { from: ['draft', 'incomplete', 'complete'], to: ['draft', 'incomplete', 'complete'] },
  vouch: { from: ['draft', 'incomplete', 'complete'], to: ['draft', 'incomplete', 'complete'] },
  // Before the decision: once an officer has decided or proposed to, what was said stands.
  'withdraw-vouch': { from: ['draft', 'incomplete', 'complete'], to: ['draft', 'incomplete', 'complete'] },
  'ask-for-missing': { from: ['incomplete', 'complete'], to: ['incomplete'] },
  'resolve-missing': { from: ['incomplete'], to: ['incomplete', 'complete'] },
  'send-paper': { from: ['draft', 'incomplete', 'complete'], to: ['draft', 'incomplete', 'complete'] },
  'take-paper-back': { from: ['draft'], to: ['draft'] },
  'accept-paper': { from: ['incomplete', 'complete', 'proposed'], to: ['incomplete', 'complete', 'proposed'] },
  decide: { from: ['complete'], to: ['proposed', 'approved', 'countered', 'declined'] },
  'agree-to-decision': { from: ['proposed'], to: ['approved', 'countered', 'declined'] },
  'return-decision': { from: ['proposed'], to: ['complete'] },
  'accept-counteroffer': { from: ['countered'], to: ['approved'] },
  'refuse-counteroffer': { from: ['countered'], to: ['declined'] },
  'expire-counteroffer': { from: ['countered'], to: ['declined'] },
  'close-incomplete': { from: ['incomplete'], to: ['closed'] },
  withdraw: { from: ['draft', 'incomplete', 'complete', 'proposed', 'countered', 'approved'], to: ['withdrawn'] },
} as const satisfies Record<string, { from: readonly ApplicationStatus[]; to: readonly ApplicationStatus[] }>

export type ApplicationMove = keyof typeof applicationLife

/** Whether a move may be made from a status. */
export function mayMove(status: ApplicationStatus, move: ApplicationMove): boolean {
  const from: readonly ApplicationStatus[] = applicationLife[move].from
  return from.includes(status)
}

/** Whether a move may lead from one status to another: what every command checks before it writes. */
export function isAllowed(status: ApplicationStatus, move: ApplicationMove, to: ApplicationStatus): boolean {
  const targets: readonly ApplicationStatus[] = applicationLife[move].to
  return mayMove(status, move) && targets.includes(to)
}

/** The moves open from a status, in the order of the table. */
export function movesFrom(status: ApplicationStatus): ApplicationMove[] {
  return Object.keys(applicationLife).filter((move): move is ApplicationMove => mayMove(status, move as ApplicationMove))
}
