import { purposeTyped } from '#domain/application/uses.ts'
import { Person, Vouch, VouchInvitation, Application, type Application as Asked } from '#db/entities/index.ts'
import { mayMove } from '#domain/application/life.ts'
import type { VouchingRules } from '#domain/application/vouching.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { vouchingOf } from '../case/vouching-of.ts'
import type { VouchInvitationView } from '../schemas/vouching.ts'
import { lenderInWords } from '../words/lender.ts'
import { vouchStatement } from '../words/vouch-statement.ts'
import { businessDateOf } from './business-date-of.ts'

const longestPurposeShown = 140

/** What she typed or submitted, in one line; null where there is nothing yet. */
function lineOf(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null
  const line = value.replaceAll(/\s+/g, ' ').trim()
  if (line === '') return null
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line
}

const applicantOf = async (ctx: Context, { applicantId }: Asked) => {
  const { givenNames, familyNames } = await ctx.em.findOneOrFail(Person, { id: applicantId })
  return `${givenNames} ${familyNames}`
}

const businessOf = (application: Asked) => lineOf(application.businessName ?? application.answers.businessName, 120)

/** The words that a voucher of this application reads and signs. */
export async function statementFor(ctx: Context, application: Asked, rules: VouchingRules) {
  const { lenderName, lenderPhone } = await lenderInWords(ctx)
  return vouchStatement({
    name: await applicantOf(ctx, application), businessName: businessOf(application) ?? '…', applicantSeesAnswers: rules.applicantSeesAnswers, lenderName, lenderPhone,
  })
}

/**
 * What somebody with the link or code may see, before she has an account: who asks her, for which business, for what in
 * one line, and what vouching means. Nothing of anybody's amounts, income, story or address.
 * @throws 404 for what opens nothing (any more)
 */
export async function vouchInvitation(ctx: Context, links: SecretLinks, vouchToken: string): Promise<VouchInvitationView> {
  const { tokenHash, codeHash } = links.hashesOf(vouchToken)
  const invitation = await ctx.em.findOne(VouchInvitation, { $or: [{ tokenHash }, { codeHash }], cancelledAt: null })
  const application = invitation && await ctx.em.findOne(Application, { id: invitation.applicationId, programmeId: ctx.actor.programmeId })
  if (!invitation || !application) throw notFound()
  const { rules } = await vouchingOf(ctx, application)
  const answered = await ctx.em.count(Vouch, { invitationId: invitation.id }) > 0
  return {
    state: stateOf(ctx, application, invitation, answered), invitedName: invitation.invitedName, applicant: await applicantOf(ctx, application),
    businessName: businessOf(application), purpose: lineOf(application.purpose ?? purposeTyped(application.answers.uses), longestPurposeShown),
    expiresOn: await businessDateOf(ctx, invitation.expiresAt), statement: await statementFor(ctx, application, rules),
  }
}

function stateOf(ctx: Context, application: Asked, { declinedAt, expiresAt }: VouchInvitation, answered: boolean): VouchInvitationView['state'] {
  if (answered) return 'answered'
  if (declinedAt !== null) return 'declined'
  if (!mayMove(application.status, 'vouch')) return 'over'
  return expiresAt < ctx.now ? 'expired' : 'open'
}
