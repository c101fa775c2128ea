import { randomUUID } from 'node:crypto'
import { queueOnPaper } from '#platform/notify/letters.ts'
import type { SignedIn, TestApp } from '#test/support/app.ts'
import { askFor, booksAndProduct, byInject, decideOn, disburse, done, sign } from '#test/support/lending.ts'
import { createProduct } from '#services/loans/index.ts'
import { backLoan } from '#services/pools/index.ts'
import { asSystem, grantLoan } from '#test/support/loans.ts'
import { newContent } from '#test/support/products.ts'
import { begin, photo, sent } from '../support/sending.ts'
import { makePartner, partnerPerson } from '#test/services/support/endorsing.ts'
import { giveWord } from '#test/services/support/vouching.ts'
import { makeCircle } from '../support/circles.ts'
import { makeFundraising, raisableProduct, supportedBy } from '../support/fundraisings.ts'
import { makeGroup } from '../support/groups.ts'

/** Rows of one person's life here, made by the commands: an application that was funded and repaid in part, and one that is open. */
export interface HerRows {
  /** By the names of the API's path parameters. */
  ids: Readonly<Record<string, string>>
  version: number
  officerId: string
  coachId: string
  consentTextVersion: string
  documentSha256: string
  businessDate: string
  rosa: SignedIn
  /** Who stands near her, each in one way alone: in her circle, keeping it, of the organisation she asked for its word. */
  near: { peer: SignedIn; coordinator: SignedIn; partner: SignedIn; groupPeer: SignedIn }
  /** Of the group in which members answer for each other's loans, where her other circle's stand in `ids`. */
  inGroup: { circleId: string; memberId: string }
}

/** Rosa's rows, with everybody they took. */
export async function herRows(at: TestApp): Promise<HerRows> {
  const productVersionId = await asSystem(at, booksAndProduct)
  const [rosa, officer, finance, administrator] = [await at.signUp({ givenNames: 'Rosa', familyNames: 'Ortega Baldonado' }), await at.asOfficer(), await at.asFinance(), await at.asAdministrator()]
  const [she, decider, payer] = [byInject(rosa), byInject(officer), byInject(finance)]

  const asked = await askFor(she, productVersionId)
  const { loanId, decisionId } = await decideOn(decider, asked, 'approve')
  if (loanId === null) throw new Error('a loan is opened by a final decision')
  await sign(she, loanId, 'Rosa Ortega Baldonado', at.clock.now())
  await disburse(payer, loanId)
  const { eventId } = await done<{ eventId: string }>(payer, 'POST', `/api/loans/${loanId}/payments`, {
    id: randomUUID(), amountCents: 5_000, method: 'cash', receivedOn: '2026-11-22',
  })
  const agreement = await done<{ agreementId: string; documentId: string; sha256: string; consent: { version: string } }>(she, 'GET', `/api/loans/${loanId}/agreement`)

  const conversationId = randomUUID()
  await done(she, 'POST', `/api/loans/${loanId}/help`, { id: conversationId, cause: 'illness', wish: 'pause', pauseInstallments: 1 })
  const { talks } = await done<{ talks: { proposal: { id: string } | null }[] }>(she, 'GET', `/api/loans/${loanId}/help`)
  const proof = await done<{ checkCode: string }>(she, 'POST', `/api/loans/${loanId}/proofs`, { id: randomUUID(), kind: 'good-standing', showAmounts: false })

  const open = await askFor(she, productVersionId)
  const { inviteUrl } = await done<{ inviteUrl: string }>(she, 'POST', `/api/applications/${open.applicationId}/parties`, {
    id: randomUUID(), role: 'co-borrower', invitedName: 'Efraín',
  })
  const { invitationId, vouchId, vouchToken } = await vouched(at, she, open.applicationId)
  const organisation = await endorsed(at, she, open.applicationId)
  const itemId = randomUUID()
  const { version } = await done<{ version: number }>(decider, 'POST', `/api/applications/${open.applicationId}/missing-items`, {
    items: [{ id: itemId, kind: 'other', note: 'Una foto del puesto', dueOn: '2026-12-07' }],
  })
  const { parties } = await done<{ parties: { id: string; isMe: boolean }[] }>(she, 'GET', `/api/applications/${open.applicationId}`)
  const uploadedDocumentId = await sent(rosa, open.applicationId, await photo(), { itemId })
  const begun = await begin(rosa, open.applicationId, Buffer.alloc(9_000), {})
  await done(she, 'PUT', `/api/applications/${open.applicationId}/identity`, { kind: 'consular-card', number: 'MEX 1234567', country: 'MX' })
  const { notices } = await done<{ notices: { id: string; kind: string }[] }>(she, 'GET', '/api/notices')
  const letterId = notices.find(({ kind }) => kind === 'approval')?.id ?? ''
  // As if her mail had come back.
  await queueOnPaper(at.orm.em.fork(), letterId)
  const [paper] = await at.orm.em.fork().execute<{ id: string }[]>(`select id from delivery where notice_id = ? and channel = 'paper'`, [letterId])
  const { grants } = await done<{ grants: { id: string }[] }>(she, 'GET', '/api/me')
  const sessions = await done<{ id: string }[]>(she, 'GET', '/api/me/sessions')
  const colleague = await at.asOfficer()
  const [savedFilterId, deputyshipId] = [randomUUID(), randomUUID()]
  await done(decider, 'PUT', `/api/saved-filters/${savedFilterId}`, { name: 'Mías', filter: { filter: 'mine' } })
  await done(decider, 'POST', '/api/deputies', {
    id: deputyshipId, officerId: officer.personId, deputyId: colleague.personId, fromOn: '2026-11-30', throughOn: '2026-12-04',
  })
  await administrator.put('/api/settings/due-reminders', { value: { daysBefore: [2] } })

  const coach = await at.as('coach')
  await done(byInject(administrator), 'POST', `/api/loans/${loanId}/coaching/coach`, { coachId: coach.personId })
  const stepId = randomUUID()
  await done(byInject(coach), 'POST', `/api/loans/${loanId}/coaching/next-steps`, { id: stepId, body: 'Contar lo que se vende el sábado' })
  const { helpRequestId } = await done<{ helpRequestId: string }>(she, 'POST', `/api/loans/${loanId}/help-requests`, { id: randomUUID() })

  const { reference } = await done<{ reference: string }>(payer, 'GET', `/api/loans/${loanId}`)
  const sheet = Buffer.from(`loan,date,amount,method
${reference},2026-11-22,50,cash
`).toString('base64')
  const { importId } = await done<{ importId: string }>(payer, 'POST', '/api/imports', { id: randomUUID(), kind: 'payments', fileName: 'pagos.csv', content: sheet })
  const { productVersionId: olderVersionId } = await asSystem(at, (ctx) => createProduct(ctx, { ...newContent(), code: 'weekly' }))
  const { near, ...circle } = await circleWith(at, rosa)
  const lost = await claimed(at, { she, rosa, decider, payer, administrator: byInject(administrator), productVersionId }, organisation)
  // A loan that is approved to a member of a group is the group's: what is not comes before.
  const { groupPeer, groupId, groupMemberId, ...answeredFor } = await answersForOthers(at, rosa, officer)
  const partner = await partnerPerson(at, administrator, organisation.partnerId, 'Renee', 'Lucero')
  const ids = {
    importId, stepId, helpRequestId, productVersionId: olderVersionId,
    sessionId: sessions[0]?.id, grantId: grants[0]?.id, loanId, eventId, agreementId: agreement.agreementId, documentId: agreement.documentId,
    uploadedDocumentId, uploadId: begun.json<{ id: string }>().id,
    savedFilterId, deputyshipId, applicationId: open.applicationId, partyId: parties.find(({ isMe }) => isMe)?.id, itemId, decisionId, noticeId: letterId, deliveryId: paper?.id, conversationId, proposalId: talks[0]?.proposal?.id, code: proof.checkCode, token: inviteUrl.split('/').at(-1), key: 'due-reminders', bookCode: 'lender',
    personId: rosa.personId,
    invitationId, vouchId, vouchToken, ...organisation, ...lost,
    ...circle, ...answeredFor,
  }
  return {
    ids: Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, id ?? ''])), version, officerId: officer.personId, coachId: coach.personId,
    consentTextVersion: agreement.consent.version, documentSha256: agreement.sha256, businessDate: '2026-11-22', rosa, near: { ...near, partner, groupPeer }, inGroup: { circleId: groupId, memberId: groupMemberId },
  }
}

/** Two were asked: Lupe has given her word, and the other has not answered. */
async function vouched(at: TestApp, she: ReturnType<typeof byInject>, applicationId: string): Promise<{ invitationId: string; vouchId: string; vouchToken: string }> {
  const ask = (invitedName: string) => done<{ invitationId: string; url: string }>(she, 'POST', `/api/applications/${applicationId}/vouchers`, { id: randomUUID(), invitedName })
  const [first, second] = [await ask('Lupe'), await ask('Nadie')]
  const lupe = await at.signUp({ givenNames: 'Lupe', familyNames: 'Sena' })
  const { vouchId } = await giveWord(at, lupe, 'Lupe Sena', first.url.split('/').at(-1) ?? '')
  return { invitationId: second.invitationId, vouchId, vouchToken: second.url.split('/').at(-1) ?? '' }
}

/** A running circle that she is in and has paid for once, in which another asked to change turns with her all have voted, and there is a meeting today. */
async function circleWith(at: TestApp, her: SignedIn): Promise<{ circleId: string; memberId: string; circleEventId: string; swapId: string; motionId: string; disputeId: string; meetingId: string; pauseId: string; ladderStepId: string; near: { peer: SignedIn; coordinator: SignedIn } }> {
  const coordinator = await at.as('coordinator')
  const { circleId, members } = await makeCircle(at, { coordinator, first: her })
  const [place, other] = members
  if (!place || !other) throw new Error('a circle has six members')
  const { memberId } = place
  const [circleEventId, swapId, motionId, disputeId, meetingId, pauseId, ladderStepId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await done(byInject(coordinator), 'POST', `/api/circles/${circleId}/events`, { kind: 'contribution', id: circleEventId, memberId, round: 1 })
  await done(byInject(other.person), 'POST', `/api/my-circles/${circleId}/swaps`, { id: swapId, withTurn: 1 })
  await done(byInject(coordinator), 'POST', `/api/circles/${circleId}/motions`, { id: motionId, kind: 'by-laws', wording: 'Nos juntamos los lunes' })
  for (const { person } of members) await done(byInject(person), 'POST', `/api/my-circles/${circleId}/motions/${motionId}/vote`, { choice: 'yes' })
  await done(byInject(her), 'POST', `/api/my-circles/${circleId}/disputes`, { id: disputeId, subject: 'paid-not-noted', says: 'lo pagué en la junta del jueves' })
  await done(byInject(coordinator), 'POST', `/api/circles/${circleId}/meetings`, { meetings: [{ id: meetingId, meetsOn: '2026-11-22', meetsAt: '18:00', place: 'La casa de Lupe', agenda: 'El lugar de diciembre' }] })
  await done(byInject(coordinator), 'POST', `/api/circles/${circleId}/pauses`, { id: pauseId, fromOn: '2027-05-01', untilOn: '2027-05-10', reason: 'Fiestas' })
  await at.orm.em.fork().execute(`insert into circle_ladder_step (id, circle_id, member_id, round, step, due_on, came_on) values (?, ?, ?, 2, 'coordinator', '2026-11-21', '2026-11-21')`, [ladderStepId, circleId, memberId])
  return { circleId, memberId, circleEventId, swapId, motionId, disputeId, meetingId, pauseId, ladderStepId, near: { peer: other.person, coordinator } }
}

/** She is in a group, was asked to answer for another's loan as the others were for hers, and raises a loan that one supports. */
async function answersForOthers(at: TestApp, her: SignedIn, officer: SignedIn): Promise<{ guaranteeId: string; fundraisingId: string; supportPledgeId: string; groupId: string; groupMemberId: string; groupPeer: SignedIn }> {
  const { circleId, members: [place, other] } = await makeGroup(at, { guarantee: 'capped_share', first: her })
  if (!place || !other) throw new Error('a group has five members')
  for (const borrower of [her, other.person]) await grantLoan(at, { borrower, decidedBy: officer })
  const { guarantees: [guarantee] } = (await her.get('/api/my-guarantees')).json<{ guarantees: { guaranteeId: string }[] }>()
  const { fundraisingId } = await makeFundraising(her, await raisableProduct(at), { reviewedBy: officer })
  const { pledgeId: supportPledgeId } = await supportedBy(at, her, fundraisingId, { amountCents: 5_000, name: 'Lupe' })
  return { guaranteeId: guarantee?.guaranteeId ?? '', fundraisingId, supportPledgeId, groupId: circleId, groupMemberId: place.memberId, groupPeer: other.person }
}

type Caller = ReturnType<typeof byInject>

/** Another loan of hers was lost, and its pool bears it. */
async function claimed(
  at: TestApp, by: { she: Caller; rosa: SignedIn; decider: Caller; payer: Caller; administrator: Caller; productVersionId: string }, { endorsementId, poolId }: { endorsementId: string; poolId: string },
): Promise<{ claimId: string; lostLoanId: string }> {
  const { loanId } = await decideOn(by.decider, await askFor(by.she, by.productVersionId), 'approve')
  if (loanId === null) throw new Error('a loan is opened by a final decision')
  await sign(by.she, loanId, 'Rosa Ortega Baldonado', at.clock.now())
  await disburse(by.payer, loanId)
  await asSystem(at, (ctx) => backLoan(ctx, { poolId, loanId, endorsementId, amountCents: 0 }))
  await done(by.decider, 'POST', `/api/loans/${loanId}/changes`, { id: randomUUID(), kind: 'charge-off', effectiveOn: '2026-11-22', reason: 'Gone' })
  const claimId = randomUUID()
  await done(by.payer, 'POST', `/api/pools/${poolId}/claims`, { id: claimId, loanId })
  await done(by.administrator, 'POST', `/api/pools/${poolId}/claims/${claimId}/agreement`)
  return { claimId, lostLoanId: loanId }
}

/** An organisation of which no caller of these tests is a part was asked. */
async function endorsed(at: TestApp, she: ReturnType<typeof byInject>, applicationId: string): Promise<{ endorsementId: string; partnerId: string; poolId: string; pledgeId: string }> {
  const { partnerId, poolId } = await makePartner(at, { pledgedCents: 1_000_000 })
  const id = randomUUID()
  await done(she, 'POST', `/api/applications/${applicationId}/endorsements`, { id, partnerId, shareStory: true })
  const [pledge] = await at.orm.em.fork().execute<{ id: string }[]>('select id from pool_pledge where pool_id = ?', [poolId])
  return { endorsementId: id, partnerId, poolId: poolId ?? '', pledgeId: pledge?.id ?? '' }
}
