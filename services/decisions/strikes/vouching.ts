import { Person } from '#db/entities/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { applicationInWords, askedPeople, lenderInWords, tellApplicants, type AskedPerson } from '#services/intake/index.ts'
import { vouchingEndsOn } from '#domain/application/clocks.ts'
import { inEvery } from '#domain/languages.ts'
import type { Strike } from './strike.ts'

const occurrenceOf = ({ clock }: Strike) => `${clock.kind} ${clock.occurrence}`

/** Was asked and has neither answered nor let the invitation run out. */
const isAwaited = ({ state }: AskedPerson) => state === 'waiting' || state === 'opened'

/** Reminds her of whom she still waits for, and those who have opened their invitation with an account: nobody else can be reached. */
export async function remindOfVouches(strike: Strike): Promise<void> {
  const { ctx, application, open: { facts } } = strike
  const missing = facts.vouching?.missing ?? 0
  const endsOn = { date: vouchingEndsOn(facts) ?? ctx.businessDate }
  const awaited = (await askedPeople(ctx, application.id)).filter(isAwaited)
  const names = awaited.map(({ invitedName }) => inEvery(() => invitedName))
  await tellApplicants(ctx, application, {
    kind: 'vouch-reminder', occurrence: occurrenceOf(strike), params: { missing, endsOn, awaited: names.length, names },
  })
  const applicant = await ctx.em.findOneOrFail(Person, { id: application.applicantId })
  for (const { openedBy, invitationId } of awaited) {
    if (openedBy === null) continue
    await sendNotice(ctx, {
      personId: openedBy, kind: 'vouch-reminder-voucher', occurrence: `${invitationId} ${occurrenceOf(strike)}`,
      params: { applicant: `${applicant.givenNames} ${applicant.familyNames}`, endsOn, ...await lenderInWords(ctx) },
    })
  }
}

/** The window is over and vouches are missing: never a silent end, another way in is offered, and whom to talk to. */
export async function offerAnotherWay(strike: Strike): Promise<void> {
  const { ctx, application, open: { facts } } = strike
  await tellApplicants(ctx, application, {
    kind: 'vouching-window', occurrence: occurrenceOf(strike),
    params: { missing: facts.vouching?.missing ?? 0, ...await applicationInWords(ctx, application) },
  })
}
