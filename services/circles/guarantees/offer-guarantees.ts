import { createHash } from 'node:crypto'
import { CircleGuarantee, Document, Loan, Person, type Circle, type CircleMember } from '#db/entities/index.ts'
import { newId } from '#db/new-id.ts'
import { mostOwedCents, type GuaranteeRules, type PayingSetting } from '#domain/circle/guarantee/guarantee-rules.ts'
import { phoneText } from '#domain/contact/phone-text.ts'
import type { Context } from '#platform/context/index.ts'
import { guaranteeTextVersion, renderCosignerNotice, renderGuarantee, type GuaranteeData } from '#platform/documents/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import { wholeName } from '#services/identity/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { membersOf } from '../circle-for.ts'
import { isIn } from '../votes/circle-as.ts'

/**
 * Lays before every other member the paper by which she would answer for a loan, and the notice to cosigners beside it. It
 * binds nobody: the loan waits until all have signed, and who does not sign owes nothing.
 */
export async function offerGuarantees(ctx: Context, circle: Circle, rules: GuaranteeRules & { setting: PayingSetting }, { loanId, memberId }: { loanId: string; memberId: string }): Promise<void> {
  const members = (await membersOf(ctx, circle.id)).filter(isIn)
  const loan = await ctx.em.findOneOrFail(Loan, { id: loanId })
  const borrower = await nameOf(ctx, members.find(({ id }) => id === memberId))
  for (const member of members.filter(({ id }) => id !== memberId)) {
    if (member.personId === null) continue
    const data: GuaranteeData = {
      ...await paperData(ctx), loanReference: loan.reference, circleName: circle.name, borrowerName: borrower, guarantorName: await nameOf(ctx, member),
      loanCents: loan.amountCents, sharePercent: rules.setting === 'capped_share' ? rules.cappedSharePercent : null, capCents: mostOwedCents(rules, loan.amountCents),
    }
    const id = newId()
    ctx.em.create(CircleGuarantee, {
      id, circleId: circle.id, loanId, memberId: member.id, personId: member.personId, signerName: data.guarantorName, setting: rules.setting, capCents: data.capCents,
      textVersion: guaranteeTextVersion, offeredAt: ctx.now,
      documentId: keep(ctx, 'circle-guarantee', `${loan.reference}-garantia.pdf`, await renderGuarantee(data)),
      noticeDocumentId: keep(ctx, 'cosigner-notice', `${loan.reference}-aviso.pdf`, await renderCosignerNotice(data)),
    })
    await ctx.em.flush()
    await sendNotice(ctx, { personId: member.personId, kind: 'group-guarantee-asked', occurrence: id, params: { circle: circle.name } })
  }
}

async function nameOf({ em }: Context, member: CircleMember | undefined): Promise<string> {
  return wholeName(await em.findOneOrFail(Person, { id: member?.personId ?? '' }))
}

async function paperData(ctx: Context): Promise<Pick<GuaranteeData, 'lender' | 'timeZone' | 'madeAt' | 'madeOn'>> {
  const { name, address, phone } = await settingOn(ctx, 'lender')
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  return { lender: { name, address, phone: phoneText(phone) }, timeZone, madeAt: ctx.now, madeOn: ctx.businessDate }
}

/** Of no loan's papers: it is hers who signs, and the borrower does not open it. */
function keep(ctx: Context, kind: string, fileName: string, content: Buffer): string {
  const { id } = ctx.em.create(Document, {
    programmeId: ctx.actor.programmeId, kind, applicationId: null, loanId: null, eventId: null, agreementId: null, fileName, mediaType: 'application/pdf',
    sha256: createHash('sha256').update(content).digest('hex'), content, createdBy: ctx.actor.personId,
  })
  return id
}
