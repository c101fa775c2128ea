import { sendNotice } from '#platform/notify/index.ts'
import type { Strike } from './strike.ts'
import { administrators, otherOfficers, standingIn } from './undecided.ts'

/**
 * Papers came and nobody has looked at them: her officer hears of it, or all where the file has none; the next time all
 * officers; from the third time on the administrators too. She is not asked again for what she sent.
 */
export async function tellOfUnseen(strike: Strike): Promise<void> {
  const { ctx, application, open: { facts }, clock } = strike
  const params = {
    reference: application.reference, amount: { cents: application.amountCents ?? 0 }, since: { date: facts.unseenSince ?? ctx.businessDate },
    all: facts.allCameOn === null ? 'no' : 'yes',
  }
  for (const personId of await toTell(strike)) {
    await sendNotice(ctx, { personId, kind: clock.kind, occurrence: `${application.id} ${clock.occurrence}`, applicationId: application.id, params })
  }
}

async function toTell(strike: Strike): Promise<Set<string>> {
  const { application: { officerId }, open: { facts } } = strike
  const times = 1 + facts.struck.filter(({ kind, occurrence }) => kind === 'papers-unseen' && occurrence.startsWith(facts.unseenSince ?? '')).length
  const own = officerId === null ? [] : [officerId, ...await standingIn(strike, officerId)]
  const others = officerId === null || times > 1 ? await otherOfficers(strike) : []
  return new Set([...own, ...others, ...times > 2 ? await administrators(strike) : []])
}
