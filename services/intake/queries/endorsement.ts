import { mayMove } from '#domain/application/life.ts'
import { Application } from '#db/entities/index.ts'
import { mayEndorsementMove, signersCounted } from '#domain/partner/endorsement.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { partnerById, partnerIdsOf, partnerPeople, roomOf, roomsOf } from '#services/partners/index.ts'
import { standingsOf } from '#services/pools/index.ts'
import { standingsAsSeen } from '../case/endorsed-loans.ts'
import { endorsementFor, endorsementsOf, endorsementsOfPartners, signersShown, type EndorsementRow } from '../case/endorsement-rows.ts'
import type { EndorsementStanding, EndorsementView, FileEndorsement, PartnerHome } from '../schemas/endorsements.ts'
import { endorsementStatement } from '../words/vouch-statement.ts'

const isOpen = ({ status }: Pick<EndorsementRow, 'status'>) => status === 'requested' || status === 'returned'

function summaryOf(row: EndorsementRow): PartnerHome['endorsements'][number] {
  const { endorsementId, partnerId, partnerName, status, applicant, businessName, purpose, amountCents, requestedOn, signers, policy } = row
  return {
    endorsementId, partnerId, partnerName, status, applicant, businessName, purpose, amountCents, requestedOn,
    signed: signersCounted(signers, policy), signersNeeded: policy.signersNeeded, waitsForMe: isOpen(row) && !signers.some(({ isMe }) => isMe),
  }
}

/** What waits for an organisation's word, and the room that is left for it. */
export async function partnerHome(ctx: Context): Promise<PartnerHome> {
  const partnerIds = partnerIdsOf(ctx.actor)
  const partners = await Promise.all(partnerIds.map((partnerId) => partnerById(ctx, partnerId)))
  const [rooms, standings] = [await roomsOf(ctx, partnerIds), await standingsAsSeen(ctx, partnerIds)]
  return {
    partners: partners.flatMap(({ id, name }) => {
      const standing = standings.get(id)
      return standing ? [{ partnerId: id, name, room: rooms.get(id) ?? null, standing }] : []
    }),
    endorsements: (await endorsementsOfPartners(ctx, partnerIds)).map(summaryOf),
  }
}

/**
 * One request as the people of the organisation that was asked see it: name, business, purpose and amount, her story only
 * where she agreed, and nothing else of her.
 * @throws 404 for everybody else
 */
export async function endorsementView(ctx: Context, endorsementId: string): Promise<EndorsementView> {
  const row = await endorsementFor(ctx, endorsementId, partnerIdsOf(ctx.actor))
  if (!row) throw notFound()
  const { version, installments, installmentChoices, productName, language, record, policy, policyVersion, returnNote } = row
  return {
    ...summaryOf(row), version, installments, installmentChoices, productName, language, record, returnNote,
    annualRatePercent: row.annualRatePercent ?? row.productRate, story: row.storyShared ? row.story : null, signers: signersShown(row),
    policy: { ...policy, products: [...policy.products], criteria: policy.criteria.map((criterion) => ({ ...criterion })), version: policyVersion },
    room: await roomOf(ctx, await partnerById(ctx, row.partnerId)), statement: endorsementStatement({ partner: row.partnerName }), mayDo: await movesOf(ctx, row),
  }
}

async function movesOf(ctx: Context, row: EndorsementRow): Promise<EndorsementView['mayDo']> {
  const { status } = await ctx.em.findOneOrFail(Application, { id: row.applicationId })
  const signed = row.signers.some(({ recused }) => !recused)
  const mine = row.signers.some(({ isMe }) => isMe)
  return (['record', 'sign', 'refuse', 'withdraw'] as const).filter((move) => (
    mayMove(status, 'vouch') && mayEndorsementMove(row.status, move) && !(move === 'record' && signed) && !(move === 'sign' && (mine || row.record === null))
  ))
}

/** As the applicant sees it. */
export async function endorsementStandings(ctx: Context, applicationId: string): Promise<EndorsementStanding[]> {
  return (await endorsementsOf(ctx, applicationId)).map(({ endorsementId, partnerName, status, settledOn, requestedOn }) => ({ endorsementId, partnerName, status, on: settledOn ?? requestedOn }))
}

/** As the officer reads it in the file. */
export async function fileEndorsements(ctx: Context, applicationId: string): Promise<FileEndorsement[]> {
  const rows = await endorsementsOf(ctx, applicationId)
  const standings = await standingsOf(ctx, [...new Set(rows.flatMap(({ poolId }) => poolId ?? []))])
  return rows.map((row) => {
    const { endorsementId, partnerName, status, requestedOn, settledOn, record, annualRatePercent, policy, refusalReason, refusalNote, returnNote } = row
    return {
      endorsementId, partnerName, status, requestedOn, settledOn, record, annualRatePercent, refusalReason, refusalNote, returnNote,
      criteria: policy.criteria.map((criterion) => ({ ...criterion })), policyMaxCents: policy.maxAmountCents, signersNeeded: policy.signersNeeded,
      signers: signersShown(row), headroomCents: (row.poolId === null ? undefined : standings.get(row.poolId))?.headroomCents ?? null,
    }
  })
}

/** The pool behind an application's loan: of its earliest endorsement that has one; null where none stands behind it. */
export async function poolBehind(ctx: Context, applicationId: string): Promise<{ poolId: string; endorsementId: string } | null> {
  const endorsed = (await endorsementsOf(ctx, applicationId)).filter(({ status, poolId }) => status === 'endorsed' && poolId !== null)
  const first = endorsed.at(-1)
  return first?.poolId ? { poolId: first.poolId, endorsementId: first.endorsementId } : null
}

export interface AwaitedEndorsement { endorsementId: string; partnerName: string; personIds: string[] }

/** The organisations whose word is not finished, also where it was sent back to them, each with those of its people who have not signed. */
export async function awaitedEndorsements(ctx: Context, applicationId: string): Promise<AwaitedEndorsement[]> {
  const open = (await endorsementsOf(ctx, applicationId)).filter(isOpen)
  return Promise.all(open.map(async ({ endorsementId, partnerId, partnerName, signers }) => {
    const personIds = (await partnerPeople(ctx, partnerId)).filter((personId) => !signers.some((signer) => signer.personId === personId))
    return { endorsementId, partnerName, personIds }
  }))
}
