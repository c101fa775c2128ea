import { Application, ApplicationParty } from '#db/entities/index.ts'
import { mayMove } from '#domain/application/life.ts'
import { vouchingEndsOn } from '#domain/application/clocks.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { caseFacts } from '../case/case-facts.ts'
import { vouchingOf } from '../case/vouching-of.ts'
import { askedPeople } from '../case/vouch-rows.ts'
import type { VouchingView } from '../schemas/vouching.ts'
import { endorsementStandings } from './endorsement.ts'

/**
 * How an application stands with its vouches, as those who ask see it: who was asked, who has answered, never what was
 * said, unless the programme says so.
 * @throws 404 for everybody else, also for a guarantor, who did not ask
 */
export async function vouchingView(ctx: Context, applicationId: string): Promise<VouchingView> {
  const mine = await ctx.em.findOne(ApplicationParty, { applicationId, personId: ctx.actor.personId ?? '', role: { $ne: 'guarantor' } })
  const application = mine && await ctx.em.findOne(Application, { id: applicationId, programmeId: ctx.actor.programmeId })
  if (!application) throw notFound()
  const { rules, counted, missing } = await vouchingOf(ctx, application)
  const endsOn = application.receivedAt === null ? null : vouchingEndsOn((await caseFacts(ctx, applicationId)).facts)
  const people = await askedPeople(ctx, applicationId)
  return {
    needed: rules.peersNeeded, counted, missing, endsOn,
    windowIsOver: endsOn !== null && endsOn <= ctx.businessDate,
    mayInvite: application.applicantId === ctx.actor.personId && mayMove(application.status, 'invite-voucher'),
    endorsements: await endorsementStandings(ctx, applicationId),
    people: people.map(({ invitationId, invitedName, state, on, expiresOn, vouch }) => ({
      invitationId, name: invitedName, state, on, expiresOn, counts: state === 'given' && !vouch?.byParty,
      answers: rules.applicantSeesAnswers && vouch ? vouch.answers : null,
    })),
  }
}
