import { type Context, holds } from '#platform/context/index.ts'
import { forbidden, notFound } from '#platform/errors/index.ts'
import { isParty, visibleLoan } from '../access.ts'
import { loanForChange, type LoanRecord } from '../record.ts'

/** Whether the loan is hers to talk about: borrower or co-borrower. A guarantor sees no talk, no promise and no proof. */
export const isHers = (ctx: Context, loan: Pick<LoanRecord, 'parties'>): boolean => (
  loan.parties.some(({ personId, role }) => personId === ctx.actor.personId && role !== 'guarantor')
)

/** Who works with people who are late reads what was said; whoever is a party reads it as a party. */
const readsTalks = (ctx: Context, loan: LoanRecord): boolean => isHers(ctx, loan) || (!isParty(ctx.actor, loan) && holds(ctx.actor, 'officer', 'auditor'))

/**
 * A loan whose talks and promises the actor may read.
 * @throws 404 `not-found` for anybody else, a guarantor too
 */
export async function loanToTalkAbout(ctx: Context, loanId: string): Promise<LoanRecord> {
  const loan = await visibleLoan(ctx, loanId)
  if (!readsTalks(ctx, loan)) throw notFound()
  return loan
}

/**
 * Her own loan, under its lock.
 * @throws 404 `not-found` for whoever does not owe it
 */
export async function herLoanForChange(ctx: Context, loanId: string): Promise<LoanRecord> {
  const loan = await loanForChange(ctx, loanId)
  if (!isHers(ctx, loan)) throw notFound()
  return loan
}

/**
 * A loan an officer works on, under its lock.
 * @throws 403 for whoever is no officer, `own-loan` for a party to it; 404 `not-found`
 */
export async function loanForOfficer(ctx: Context, loanId: string): Promise<LoanRecord> {
  if (!holds(ctx.actor, 'officer')) throw forbidden()
  const loan = await loanForChange(ctx, loanId)
  if (isParty(ctx.actor, loan)) throw forbidden('own-loan')
  return loan
}

/** A loan that either side changes: hers, or the officer's. @throws as `sideInTalk` */
export async function loanForEither(ctx: Context, loanId: string): Promise<{ loan: LoanRecord; as: 'borrower' | 'officer' }> {
  const loan = await loanForChange(ctx, loanId)
  return { loan, as: sideInTalk(ctx, loan) }
}

/** As whom the actor answers what was proposed in a talk. @throws 404 for who is neither she nor an officer */
export function sideInTalk(ctx: Context, loan: LoanRecord): 'borrower' | 'officer' {
  if (isHers(ctx, loan)) return 'borrower'
  if (isParty(ctx.actor, loan) || !holds(ctx.actor, 'officer')) throw notFound()
  return 'officer'
}

/** The same of what staff ask one another: no party reaches it. @throws 404 */
export function sideAmongStaff(ctx: Context, loan: LoanRecord): 'officer' {
  if (isParty(ctx.actor, loan) || !holds(ctx.actor, 'officer', 'finance')) throw notFound()
  return 'officer'
}
