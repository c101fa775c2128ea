import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'
import { audit } from '#platform/audit/index.ts'
import { emit } from '#platform/events/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { isParty } from '../access.ts'
import { applicationOf, loanForChange, type LoanRecord } from '../record.ts'
import type { AgreementSigned, SignAgreement } from '../schemas/agreement.ts'
import { signatureFaults, signingEvidence, type PaperToSign, type SignedFrom, type Signer } from '../signing-evidence.ts'
import { keepSignedCopy } from './keep-signed-copy.ts'

interface AgreementToSign extends PaperToSign {
  id: string
  sequence: number
  latestSequence: number
  goodThrough: string
}
interface Signed { id: string; personId: string; signedAt: string }

/**
 * A party signs the loan's current agreement, with the evidence of regulation.md part h: the hash of the exact bytes, the
 * version of the consent text, when she opened the paper, consented and signed, her account and where from. Signing twice
 * answers with the first signature. With the last party's the loan is signed, its signed copy
 * kept, and told upward.
 * @throws 404 `not-found` for whoever is not a party
 * @throws 409 `agreement-superseded`, `agreement-expired` (the officer makes it anew), `loan-not-to-be-signed`
 * @throws 422 `signature-refused` with everything that is wrong with it
 */
export async function signAgreement(ctx: Context, agreementId: string, input: SignAgreement, from: SignedFrom): Promise<AgreementSigned> {
  const loan = await loanForChange(ctx, await loanOfAgreement(ctx, agreementId))
  if (!isParty(ctx.actor, loan)) throw notFound()
  const agreement = await agreementToSign(ctx, agreementId)
  const signatures = await signaturesOf(ctx, agreementId)
  const own = signatures.find((signature) => signature.personId === ctx.actor.personId)
  if (own) return answer(loan, agreement, signatures, own)

  refuseUnlessOpen(ctx, loan, agreement)
  const signer = await signerOf(ctx, agreementId)
  const faults = signatureFaults(ctx, input, agreement, signer)
  if (faults.length > 0) throw problem('signature-refused', { status: 422, errors: faults })

  const signed = await keepSignature(ctx, agreement, input, signer, from)
  await audit(ctx, { action: 'agreement-signed', subjectKind: 'loan', subjectId: loan.id, detail: { agreementId, signatureId: input.id } })
  const all = [...signatures, signed]
  if (everyPartySigned(loan, all)) await becomeSigned(ctx, loan, agreementId)
  return answer(loan, agreement, all, signed)
}

async function loanOfAgreement(ctx: Context, agreementId: string): Promise<string> {
  const [row] = await ctx.em.execute<{ loanId: string }[]>('select loan_id as "loanId" from agreement where id = ?', [agreementId])
  if (!row) throw notFound()
  return row.loanId
}

/** Read under the loan's lock: no newer agreement can appear any more. */
async function agreementToSign(ctx: Context, agreementId: string): Promise<AgreementToSign> {
  const [row] = await ctx.em.execute<AgreementToSign[]>(
    `select a.id, a.sequence, a.good_through as "goodThrough", a.document_id as "documentId", d.sha256,
       length(d.content) as "byteLength",
       (select max(other.sequence) from agreement other where other.loan_id = a.loan_id) as "latestSequence"
     from agreement a join document d on d.id = a.document_id where a.id = ?`, [agreementId],
  )
  if (!row) throw notFound()
  return row
}

function signaturesOf(ctx: Context, agreementId: string): Promise<Signed[]> {
  return ctx.em.execute<Signed[]>(
    `select id, person_id as "personId", ${isoInstant('signed_at')} as "signedAt" from signature where agreement_id = ? order by signed_at, id`, [agreementId],
  )
}

/** Her name as the paper shows it; as her account does, of a paper made before names were kept. */
async function signerOf(ctx: Context, agreementId: string): Promise<Signer> {
  const [row] = await ctx.em.execute<Signer[]>(
    `select coalesce(a.party_names ->> p.id::text, p.given_names || ' ' || p.family_names) as name, p.locale
     from person p, agreement a where p.id = ? and a.id = ?`, [ctx.actor.personId, agreementId],
  )
  if (!row) throw notFound()
  return row
}

function refuseUnlessOpen(ctx: Context, loan: LoanRecord, agreement: AgreementToSign): void {
  if (agreement.sequence !== agreement.latestSequence) {
    throw problem('agreement-superseded', { status: 409, detail: 'A newer agreement replaced this one: read and sign that.' })
  }
  if (loan.status !== 'approved') throw problem('loan-not-to-be-signed', { status: 409, params: { status: loan.status } })
  if (ctx.businessDate > agreement.goodThrough) {
    throw problem('agreement-expired', {
      status: 409, params: { goodThrough: agreement.goodThrough }, detail: 'It was good through a date that has passed: the officer makes it anew with new dates, and it is signed again.',
    })
  }
}

async function keepSignature(ctx: Context, agreement: AgreementToSign, input: SignAgreement, signer: Signer, from: SignedFrom): Promise<Signed> {
  const evidence = { ...await signingEvidence(ctx, agreement, input, signer), agreementSequence: agreement.sequence }
  await ctx.em.execute(
    `insert into signature (id, agreement_id, person_id, typed_name, document_sha256, consent_text_version, consented_at, opened_document_at,
       evidence, ip, user_agent, signed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)`,
    [
      input.id, agreement.id, ctx.actor.personId, input.typedName, agreement.sha256, input.consentTextVersion, input.consentedAt,
      input.openedDocumentAt, JSON.stringify(evidence), from.ip, from.userAgent, ctx.now,
    ], 'run',
  )
  return { id: input.id, personId: ctx.actor.personId ?? '', signedAt: ctx.now.toISOString() }
}

const everyPartySigned = (loan: LoanRecord, signatures: readonly Signed[]): boolean => (
  loan.parties.every((party) => signatures.some((signature) => signature.personId === party.personId))
)

async function becomeSigned(ctx: Context, loan: LoanRecord, agreementId: string): Promise<void> {
  await ctx.em.execute("update loan set status = 'signed', version = version + 1 where id = ?", [loan.id], 'run')
  await keepSignedCopy(ctx, loan, agreementId)
  const params = { reference: loan.reference, amount: { cents: loan.amountCents } }
  for (const { personId } of loan.parties) {
    await sendNotice(ctx, { personId, kind: 'loan-signed', occurrence: agreementId, loanId: loan.id, params })
  }
  await emit(ctx, { kind: 'loan-signed', loanId: loan.id, applicationId: applicationOf(loan), agreementId })
}

function answer(loan: LoanRecord, agreement: AgreementToSign, signatures: readonly Signed[], own: Signed): AgreementSigned {
  const waitingFor = loan.parties.filter((party) => !signatures.some((signature) => signature.personId === party.personId))
  return {
    signatureId: own.id, agreementId: agreement.id, loanId: loan.id, signedAt: own.signedAt,
    waitingForPersonIds: waitingFor.map((party) => party.personId), loanSigned: waitingFor.length === 0,
  }
}
