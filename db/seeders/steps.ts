import { Agreement, ApplicationParty, Document } from '#db/entities/index.ts'
import { decide } from '#services/decisions/index.ts'
import {
  acceptInvitation, applyingTextVersions, askForEndorsement, consentTextVersion, inviteParty, saveAnswers, startApplication, submitApplication,
} from '#services/intake/index.ts'
import { answersSchema } from '#services/intake/schemas/answers.ts'
import { consentText, signAgreement } from '#services/loans/index.ts'
import { linkUsedAtOnce } from './link-used-at-once.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'
import { answersIn, type Story } from './story.ts'
import { vouchedFor } from './vouching.ts'

interface Beside {
  /** The other owner. */
  with?: string
  /** How many of the two who are asked to vouch have answered. */
  vouches?: number
  /** The partner organisation that is asked instead of people. */
  partner?: string
}
export interface Asked extends Beside { name: string; by: string; answers: object; on: string }

/** Asks for what her story says. */
export const askAsIn = (stage: Stage, story: Story, on: string, more: Beside = {}): Promise<{ id: string; version: number }> => (
  ask(stage, { name: story.key, by: story.key, on, answers: answersIn(story, stage.product(story.product)), ...more })
)

/** Asks as the form does: starts, fills in, invites the other owner who joins and two who vouch, or a partner, sends it in. @returns the application's id and version */
export async function ask(stage: Stage, { name, by, answers, on, with: other, vouches = 2, partner }: Asked): Promise<{ id: string; version: number }> {
  const applicationId = seedId(`application ${name}`)
  const draft = await stage.as(by, stage.at(on, '09:10'), (ctx) => startApplication(ctx, { id: applicationId }))
  const typed = answersSchema.parse({ ...answers, consents: applyingTextVersions })
  const saved = await stage.as(by, stage.at(on, '09:25'), (ctx) => saveAnswers(ctx, { applicationId, version: draft.version, answers: typed }))
  if (other) await bringIn(stage, { applicationId, by, other, on })
  if (partner === undefined) await vouchedFor(stage, { applicationId, by, on, answered: vouches })
  else await stage.as(by, stage.at(on, '09:35'), (ctx) => askForEndorsement(ctx, { applicationId, id: seedId(`endorsement ${name}`), partnerId: seedId(`partner ${partner}`), shareStory: true }))
  const sent = await stage.as(by, stage.at(on, '09:55'), (ctx) => submitApplication(ctx, { applicationId, version: saved.version }, { ip: null, userAgent: null }))
  return { id: applicationId, version: sent.version }
}

async function bringIn(stage: Stage, { applicationId, by, other, on }: { applicationId: string; by: string; other: string; on: string }): Promise<void> {
  const links = linkUsedAtOnce()
  const id = seedId(`party ${applicationId}`)
  const invitedName = stage.nameOf(other).givenNames
  await stage.as(by, stage.at(on, '09:30'), (ctx) => inviteParty(ctx, links, { applicationId, id, role: 'co-borrower', invitedName }))
  await stage.as(other, stage.at(on, '09:40'), async (ctx) => {
    const { role } = await ctx.em.findOneOrFail(ApplicationParty, { id })
    return acceptInvitation(ctx, links, { token: '', consentTextVersion: consentTextVersion(role) })
  })
}

/** An officer approves what was asked, within her limit. @returns the loan's id */
export async function approve(stage: Stage, officer: string, application: { id: string; version: number }, now: Date): Promise<string> {
  const { loanId } = await stage.as(officer, now, (ctx) => decide(ctx, {
    applicationId: application.id, id: seedId(`decision ${application.id}`), version: application.version, kind: 'approve', reasons: [],
  }))
  if (loanId === null) throw new Error('an approval within the limit makes a loan')
  return loanId
}

const minutesBefore = (instant: Date, minutes: number) => new Date(instant.getTime() - minutes * 60_000).toISOString()

/** A party reads the paper, consents and signs it with her own name. */
export async function sign(stage: Stage, by: string, loanId: string, now: Date): Promise<void> {
  const { givenNames, familyNames } = stage.nameOf(by)
  await stage.as(by, now, async (ctx) => {
    const agreement = await ctx.em.findOneOrFail(Agreement, { loanId }, { orderBy: { sequence: 'desc' } })
    const document = await ctx.em.findOneOrFail(Document, agreement.documentId)
    return signAgreement(ctx, agreement.id, {
      id: seedId(`signature ${loanId} ${by}`), typedName: `${givenNames} ${familyNames}`, consentTextVersion: consentText.version,
      documentSha256: document.sha256, openedDocumentAt: minutesBefore(now, 6), consentedAt: minutesBefore(now, 1),
    }, { ip: null, userAgent: null })
  })
}
