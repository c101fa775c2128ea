import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { mayMove, type ApplicationStatus } from '#domain/application/life.ts'
import type { EntrepreneurType } from '#domain/application/submission.ts'
import type { ReasonCode } from '#domain/decision/reasons.ts'
import type { VouchingRules } from '#domain/application/vouching.ts'
import type { PartyRole } from '#db/entities/shapes.ts'
import type { Locale } from '#domain/languages.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { missingOf, type Missing } from '../case/missing-of.ts'
import { partiesOf } from '../case/parties-of.ts'
import { helperRole } from '../help/role-of-help.ts'
import type { ApplicationView } from '../schemas.ts'
import type { Answers } from '../schemas/answers.ts'
import { applyingTexts } from '../words/applying.ts'
import { lenderInWords } from '../words/lender.ts'

interface Row {
  id: string
  reference: string
  version: number
  status: ApplicationStatus
  locale: Locale
  applicantId: string
  myRole: PartyRole
  help: Help | null
  answers: Answers
  businessName: string | null
  entrepreneurType: EntrepreneurType | null
  purpose: string | null
  amountCents: number | null
  productVersionId: string | null
  installments: number | null
  receivedOn: string | null
  completedOn: string | null
  respondBy: string | null
  decidedOn: string | null
  loanId: string | null
  loanStatus: string | null
  officer: string | null
  decision: Decision | null
  vouching: VouchingRules | null
}

interface Help {
  assistanceId: string
  helper: string
  applicant: string
  helperId: string
  confirmedVersion: number | null
}

interface Decision {
  id: string
  amountCents: number | null
  installments: number | null
  productVersionId: string | null
  reasons: ReasonCode[]
  reasonOther: string | null
  finalOn: string
  expiresOn: string | null
}

/** An application in which a person is a party, or that she fills in with her who asks today, with its last final decision. */
const applicationSql = `
select a.id, a.reference, a.version, a.status, a.locale, a.applicant_id as "applicantId", coalesce(mine.role, 'borrower') as "myRole", a.answers,
  a.business_name as "businessName", a.entrepreneur_type as "entrepreneurType", a.purpose, a.amount_cents as "amountCents",
  a.product_version_id as "productVersionId", a.installments, a.received_on as "receivedOn", a.completed_on as "completedOn",
  a.vouching, a.respond_by as "respondBy", a.decided_on as "decidedOn", l.id as "loanId", l.status as "loanStatus",
  (select concat_ws(' ', o.given_names, o.family_names) from person o where o.id = a.officer_id) as officer,
  (select jsonb_build_object('id', d.id, 'amountCents', d.amount_cents, 'installments', d.installments, 'productVersionId', d.product_version_id,
      'reasons', d.reasons, 'reasonOther', d.reason_other, 'finalOn', d.final_on, 'expiresOn', d.expires_on)
    from decision d where d.application_id = a.id and d.final_on is not null order by d.decided_at desc limit 1) as decision,
  help.row as help
from application a
left join application_party mine on mine.application_id = a.id and mine.person_id = ?
left join lateral (
  select s.helper_id, jsonb_build_object('assistanceId', s.id, 'helperId', s.helper_id, 'helper', concat_ws(' ', w.given_names, w.family_names),
    'applicant', concat_ws(' ', h.given_names, h.family_names),
    'confirmedVersion', (select max((e.detail ->> 'version')::int) from assistance_event e where e.assistance_id = s.id and e.kind = 'confirmed')) as row
  from assistance s join person w on w.id = s.helper_id join person h on h.id = s.applicant_id
  where s.application_id = a.id and s.ended_at is null and s.opened_on = ?::date) help on true
left join loan l on l.application_id = a.id
where a.id = ? and a.programme_id = ? and (mine.id is not null or help.helper_id = ?)`

/**
 * One application as one of its parties sees it, or whoever helps her fill it in today: what she typed only for these two,
 * why and what was offered instead not for a guarantor, who did not ask.
 * @throws 404 `not-found` for everybody else
 */
export async function applicationView(ctx: Context, applicationId: string): Promise<ApplicationView> {
  await ctx.em.flush()
  const [row] = await ctx.em.execute<Row[]>(applicationSql, [
    ctx.actor.personId, ctx.businessDate, applicationId, ctx.actor.programmeId, helperRole(ctx.actor) === null ? null : ctx.actor.personId,
  ])
  if (!row) throw notFound()
  const { decisionDays } = await settingOn(ctx, 'clocks')
  const isApplicant = row.applicantId === ctx.actor.personId
  const iHelp = !isApplicant && row.help?.helperId === ctx.actor.personId
  const lender = await lenderInWords(ctx)
  const { id, reference, version, status, locale, myRole, receivedOn, completedOn, respondBy, decidedOn, loanId, officer } = row
  const decision = myRole === 'guarantor' ? null : row.decision
  return {
    id, reference, version, status, locale, myRole, isApplicant, receivedOn, completedOn, respondBy, decidedOn, loanId, officer,
    help: helpIn(row, isApplicant, iHelp),
    answers: isApplicant || iHelp ? row.answers : null,
    consentTexts: status === 'draft' && (isApplicant || iHelp) ? textsIn(lender) : null,
    asked: askedIn(row),
    parties: await partiesInView(ctx, applicationId),
    missing: forWhom(myRole, await missingOf(ctx, applicationId)).map((one) => ownRejectionIn(ctx, one)) as ApplicationView['missing'],
    vouchesNeeded: await vouchesNeeded(ctx, row),
    answerBy: (status === 'complete' || status === 'proposed') && completedOn !== null ? addDays(completedOn, decisionDays) : null,
    decision: status === 'declined' && decision ? { reasons: decision.reasons, reasonOther: decision.reasonOther } : null,
    counteroffer: status === 'countered' && decision ? counterofferIn(decision) : null,
    mayDo: movesOf(row, isApplicant, iHelp),
  }
}

/** What those who ask are asked for, and in which words, is theirs to read: a guarantor sees what she herself has to send. */
const forWhom = (myRole: PartyRole, missing: readonly Missing[]): readonly Missing[] => (myRole === 'guarantor' ? missing.filter(({ isMine }) => isMine) : missing)

/** Why a paper was sent back is told to her whose it is. */
const ownRejectionIn = (ctx: Context, one: Missing): Missing => (one.rejected?.personId === ctx.actor.personId ? one : { ...one, rejected: null })

/** By the rules she asked under; before, by those of today. */
async function vouchesNeeded(ctx: Context, { vouching, receivedOn }: Row): Promise<number> {
  if (vouching !== null) return vouching.peersNeeded
  return receivedOn === null ? (await settingOn(ctx, 'vouching')).peersNeeded : 0
}

function askedIn(row: Row): ApplicationView['asked'] {
  const { businessName, entrepreneurType, purpose, amountCents, productVersionId, installments, receivedOn } = row
  if (receivedOn === null || businessName === null || entrepreneurType === null || purpose === null
    || amountCents === null || productVersionId === null || installments === null) return null
  return { businessName, entrepreneurType, purpose, amountCents, productVersionId, installments }
}

function counterofferIn(decision: Decision): ApplicationView['counteroffer'] {
  const { id, amountCents, installments, productVersionId, reasons, reasonOther, finalOn, expiresOn } = decision
  if (amountCents === null || installments === null || productVersionId === null || expiresOn === null) return null
  return { decisionId: id, amountCents, installments, productVersionId, reasons, reasonOther, madeOn: finalOn, expiresOn }
}

async function partiesInView(ctx: Context, applicationId: string): Promise<ApplicationView['parties']> {
  return (await partiesOf(ctx, applicationId)).map(({ id, role, name, joined, personId, invitationExpiresOn }) => ({
    id, role, name, joined, isMe: personId !== null && personId === ctx.actor.personId, invitationExpiresOn,
  }))
}

function helpIn({ help }: Row, isApplicant: boolean, iHelp: boolean): ApplicationView['help'] {
  if (help === null || !(isApplicant || iHelp)) return null
  const { assistanceId, helper, applicant, confirmedVersion } = help
  return { assistanceId, helper, applicant, iHelp, confirmedVersion }
}

function textsIn(lender: { lenderName: string; lenderPhone: string }): ApplicationView['consentTexts'] {
  const { electronic, truth } = applyingTexts(lender)
  return { electronic: { version: electronic.version, text: electronic.text }, truth: { version: truth.version, text: truth.text } }
}

const unfunded = [null, 'approved', 'signed']

function movesOf({ status, myRole, loanStatus, help }: Row, isApplicant: boolean, iHelp: boolean): ApplicationView['mayDo'] {
  const hers = (['save-answers', 'submit', 'withdraw', 'invite-party'] as const)
    .filter((move) => isApplicant && mayMove(status, move) && (move !== 'withdraw' || unfunded.includes(loanStatus)))
  if (status === 'draft' && iHelp) return ['save-answers', 'submit', 'invite-party', 'end-help', 'confirm']
  if (status === 'draft' && isApplicant && help !== null) return [...hers, 'end-help']
  return mayMove(status, 'accept-counteroffer') && myRole !== 'guarantor' && !iHelp ? [...hers, 'answer-counteroffer'] : hers
}
