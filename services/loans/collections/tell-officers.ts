import { nextOfficer } from '#domain/collections/help.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice, type NoticeValues } from '#platform/notify/index.ts'
import { holdersOf } from '#services/identity/index.ts'
import type { LoanRecord } from '../record.ts'
import { standingsOf } from './standing.ts'

interface OfficerNotice { kind: string; occurrence: string; params: NoticeValues }

/** Tells whoever answers for a loan; where nobody does, every officer who is no party to it. */
export async function tellItsOfficers(ctx: Context, loan: LoanRecord, notice: OfficerNotice): Promise<void> {
  const officer = await officerOf(ctx, loan)
  for (const personId of officer === null ? await officersBeside(ctx, loan) : [officer]) await sendNotice(ctx, { ...notice, personId, loanId: loan.id })
}

/** Tells the officer who comes after the one who answers for a loan; nobody where there is no other. */
export async function tellAnotherOfficer(ctx: Context, loan: LoanRecord, notice: OfficerNotice): Promise<void> {
  const officer = await officerOf(ctx, loan)
  const another = nextOfficer(await holdersOf(ctx, 'officer'), officer, loan.parties.map(({ personId }) => personId))
  if (another !== null && another !== officer) await sendNotice(ctx, { ...notice, personId: another, loanId: loan.id })
}

const officerOf = async (ctx: Context, { id }: LoanRecord): Promise<string | null> => (await standingsOf(ctx, [id])).get(id)?.officer?.personId ?? null

const officersBeside = async (ctx: Context, loan: LoanRecord): Promise<string[]> => (
  (await holdersOf(ctx, 'officer')).filter((id) => !loan.parties.some(({ personId }) => personId === id))
)
