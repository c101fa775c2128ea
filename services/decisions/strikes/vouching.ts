import { Person } from '#db/entities/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { applicationInWords, askedPeople, awaitedEndorsements, lenderInWords, tellApplicants, type AskedPerson } from '#services/intake/index.ts'
import { vouchingEndsOn } from '#domain/application/clocks.ts'
import { inEvery } from '#domain/languages.ts'
import type { Strike } from './strike.ts'

const occurrenceOf = ({ clock }: Strike) => `${clock.kind} ${clock.occurrence}`

/** Was asked and has neither answered nor let the invitation run out. */
const isAwaited = ({ state }: AskedPerson) => state === 'waiting' || state === 'opened'

/**
 * Reminds her of whom she still waits for; those who have opened their invitation with an account, for nobody else can be
 * reached; and whoever speaks for an organisation that has not answered.
 */
export async function remindOfVouches(strike: Strike): Promise<void> {
  const { ctx, application, open: { facts } } = strike
  const missing = facts.vouching?.missing ?? 0
  const endsOn = { date: vouchingEndsOn(facts) ?? ctx.businessDate }
  const people = (await askedPeople(ctx, application.id)).filter(isAwaited)
  const partners = await awaitedEndorsements(ctx, application.id)
  const names = [...people.map(({ invitedName }) => invitedName), ...partners.map(({ partnerName }) => partnerName)]
  await tellApplicants(ctx, application, {
    kind: 'vouch-reminder', occurrence: occurrenceOf(strike), params: { missing, endsOn, awaited: names.length, people: people.length, names: names.map((name) => inEvery(() => name)) },
  })
  const { givenNames, familyNames } = await ctx.em.findOneOrFail(Person, { id: application.applicantId })
  const params = { applicant: `${givenNames} ${familyNames}`, endsOn, ...await lenderInWords(ctx) }
  for (const { openedBy: personId, invitationId } of people) {
    if (personId === null) continue
    await sendNotice(ctx, { personId, kind: 'vouch-reminder-voucher', occurrence: `${invitationId} ${occurrenceOf(strike)}`, params })
  }
  for (const { endorsementId, partnerName, personIds } of partners) {
    for (const personId of personIds) {
      await sendNotice(ctx, { personId, kind: 'endorsement-reminder', occurrence: `${endorsementId} ${occurrenceOf(strike)}`, params: { ...params, partner: partnerName } })
    }
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
