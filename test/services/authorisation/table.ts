import { randomUUID } from 'node:crypto'
import type { Access } from '#platform/auth/index.ts'
import type { Role } from '#platform/context/index.ts'
import { newContent } from '#test/support/products.ts'
import { circleRoutes } from './circles.ts'
import type { HerRows } from './her-rows.ts'

/** One operation of the API: who may call it, and who of those may do so with the ids of somebody else's rows. */
export interface Row {
  may: Access
  /** With another person's ids; whoever else may call it finds nothing there (404). Left out where there is no id of a person's. */
  reaches?: readonly Role[]
  /** A body that fits, so that what refuses is who asks and not how. */
  body?: (her: HerRows) => object
  headers?: Record<string, string>
}

/** Whoever speaks for an organisation sees what was asked of hers: a partner of none, or of another, is a stranger. */
const endorsing: readonly Role[] = ['partner']
const nobodyElse: readonly Role[] = []
const lending: readonly Role[] = ['officer', 'finance', 'auditor']
const paying: readonly Role[] = ['officer', 'finance']
const helping: readonly Role[] = ['officer', 'coach', 'partner']
const deciding: readonly Role[] = ['officer']
const reading: readonly Role[] = ['officer', 'auditor']
const coaching: readonly Role[] = ['coach']
const running: readonly Role[] = ['officer', 'finance', 'administrator', 'auditor']
const drafting: readonly Role[] = ['officer', 'administrator']
const readingProducts: readonly Role[] = [...drafting, 'auditor']
const ruling: readonly Role[] = ['administrator', 'auditor']
const readingBooks: readonly Role[] = ['finance', 'administrator', 'auditor']
const claiming: readonly Role[] = ['finance', 'administrator']

const now = () => new Date().toISOString()
const note = () => ({ id: randomUUID(), body: 'Una nota' })
const looking = () => ({ search: 'ortega' })
const content = newContent()
const version = (her: HerRows) => ({ version: her.version })

/** Roles × routes. The test fails for a route of the OpenAPI document that is not here, and for a row that no route has. */
export const table: Readonly<Record<string, Row>> = {
  'POST /api/sign-up': { may: 'public' },
  'POST /api/sign-in': { may: 'public' },
  'POST /api/sign-in/code': { may: 'public' },
  'POST /api/one-time-codes': { may: 'public' },
  'POST /api/refresh': { may: 'public' },
  'POST /api/sign-out': { may: 'signed-in' },
  'POST /api/sign-out-everywhere': { may: 'signed-in' },
  'GET /api/me': { may: 'signed-in' },
  'PUT /api/me': { may: 'signed-in' },
  'PUT /api/me/password': { may: 'signed-in' },
  'POST /api/me/one-time-codes': { may: 'signed-in' },
  'PUT /api/me/address': { may: 'signed-in' },
  'GET /api/me/record': { may: 'signed-in' },
  'GET /api/people/{personId}/record': { may: reading, reaches: reading },
  'GET /api/me/text-consent': { may: 'signed-in' },
  'PUT /api/me/text-consent': { may: 'signed-in' },
  'GET /api/me/sessions': { may: 'signed-in' },
  'DELETE /api/me/sessions/{sessionId}': { may: 'signed-in', reaches: nobodyElse },
  'POST /api/me/totp': { may: 'signed-in' },
  'POST /api/me/totp/confirm': { may: 'signed-in' },
  'DELETE /api/me/totp': { may: 'signed-in' },
  'GET /api/people': { may: running },
  'POST /api/people/search': { may: running, body: looking },
  'POST /api/people/{personId}/recovery': {
    may: ['officer', 'administrator'], reaches: ['officer', 'administrator'], body: () => ({ email: `${randomUUID()}@example.org`, identityChecked: 'passport' }),
  },
  'GET /api/people/{personId}/known': { may: ['officer', 'administrator'], reaches: ['officer', 'administrator'] },
  'GET /api/grants': { may: ruling },
  'POST /api/grants': { may: ['administrator'] },
  'DELETE /api/grants/{grantId}': { may: ['administrator'], reaches: ['administrator'] },

  'POST /api/pools': { may: ['administrator'], body: () => ({ id: randomUUID(), name: 'Fondo', pledges: [] }) },
  'POST /api/pools/{poolId}/pledges': { may: ['administrator'], reaches: ['administrator'], body: () => ({ id: randomUUID(), source: 'Fundación', sourceKind: 'philanthropy', amountCents: 100 }) },
  'POST /api/pools/{poolId}/pledges/{pledgeId}/reversal': { may: ['administrator'], reaches: ['administrator'], body: () => ({ id: randomUUID(), reason: 'Wrong' }) },
  'PUT /api/pools/{poolId}/waterfall': { may: ['administrator'], reaches: ['administrator'], body: () => ({ waterfall: [['partner'], ['lender', 'philanthropy', 'other']] }) },
  'GET /api/pools/{poolId}/claims': { may: running, reaches: running },
  'GET /api/pools/{poolId}/forecast': { may: running, reaches: running },
  'GET /api/pools/{poolId}/pledges/{pledgeId}/statement': { may: readingBooks, reaches: readingBooks },
  'GET /api/pools/{poolId}/pledges/{pledgeId}/statement.pdf': { may: readingBooks, reaches: readingBooks },
  'POST /api/pools/{poolId}/claims': { may: claiming, reaches: claiming, body: (her) => ({ id: randomUUID(), loanId: her.ids.lostLoanId }) },
  'POST /api/pools/{poolId}/claims/{claimId}/agreement': { may: claiming, reaches: claiming },
  'POST /api/pools/{poolId}/claims/{claimId}/refusal': { may: claiming, reaches: claiming },
  'POST /api/pools/{poolId}/claims/{claimId}/reversal': { may: claiming, reaches: claiming, body: () => ({ id: randomUUID(), reason: 'Wrong' }) },
  'GET /api/partners/scorecards': { may: ['administrator', 'officer', 'auditor'] },
  'GET /api/partners/kept': { may: ruling },
  'POST /api/partners': { may: ['administrator'] },
  'PUT /api/partners/{partnerId}': {
    may: ['administrator'], reaches: ['administrator'],
    body: () => ({
      version: 1, name: 'Cocina', about: { en: 'A kitchen', es: 'Una cocina' }, contactName: 'Renee Lucero', contactPhone: '505-555-0199', poolId: null, active: true,
      policy: { maxAmountCents: 100, products: [], signersNeeded: 1, conflictRule: 'recuse', criteria: [{ code: 'one', question: { en: 'Well?', es: '¿Y bien?' } }] },
    }),
  },
  'GET /api/programme': { may: 'public' },
  'GET /api/settings': { may: ruling },
  'PUT /api/settings/{key}': { may: ['administrator'] },
  'GET /api/books/{bookCode}/trial-balance': { may: readingBooks },
  'GET /api/books/{bookCode}/entries': { may: readingBooks },
  'GET /api/books/{bookCode}/closes': { may: readingBooks },
  'POST /api/books/{bookCode}/closes': { may: ['finance', 'administrator'], body: () => ({ id: randomUUID(), month: '2026-10' }) },
  'GET /api/books/{bookCode}/export.beancount': { may: readingBooks },
  'GET /api/books/{bookCode}/export.csv': { may: readingBooks },
  'GET /api/books/{bookCode}/reconciliation': { may: readingBooks },

  'GET /api/products': { may: 'public' },
  'POST /api/quotes': { may: 'public' },
  'GET /api/product-versions': { may: readingProducts },
  'POST /api/product-versions': { may: drafting, body: () => ({ id: randomUUID(), content }) },
  'GET /api/product-versions/{productVersionId}': { may: readingProducts, reaches: readingProducts },
  'PUT /api/product-versions/{productVersionId}': { may: drafting, reaches: drafting, body: () => ({ revision: 1, content }) },
  'DELETE /api/product-versions/{productVersionId}': { may: drafting, reaches: drafting },
  'POST /api/product-versions/{productVersionId}/drafts': { may: drafting, reaches: drafting, body: () => ({ id: randomUUID() }) },
  'POST /api/product-versions/{productVersionId}/activation': { may: ['administrator'], reaches: ['administrator'], body: () => ({ revision: 1 }) },
  'POST /api/product-versions/{productVersionId}/retirement': { may: ['administrator'], reaches: ['administrator'] },
  'GET /api/loans': { may: 'signed-in' },
  'POST /api/loans/search': { may: 'signed-in', body: looking },
  'GET /api/loans/{loanId}': { may: 'signed-in', reaches: lending },
  'GET /api/loans/{loanId}/events': { may: 'signed-in', reaches: lending },
  'GET /api/loans/{loanId}/payoff': { may: 'signed-in', reaches: lending },
  'GET /api/loans/{loanId}/agreement': { may: 'signed-in', reaches: lending },
  'POST /api/loans/{loanId}/agreement': { may: paying, reaches: paying, body: () => ({}) },
  'POST /api/agreements/{agreementId}/signatures': {
    may: 'signed-in', reaches: nobodyElse,
    body: (her) => ({ id: randomUUID(), typedName: 'Rosa Ortega', consentTextVersion: her.consentTextVersion, documentSha256: her.documentSha256, openedDocumentAt: now(), consentedAt: now() }),
  },
  'GET /api/imports': { may: ['finance', 'auditor'] },
  'POST /api/imports': { may: ['finance'], body: () => ({ id: randomUUID(), kind: 'payments', fileName: 'pagos.csv', content: 'WA==' }) },
  'GET /api/imports/{importId}': { may: ['finance', 'auditor'], reaches: ['finance', 'auditor'] },
  'POST /api/imports/{importId}/recording': { may: ['finance'], reaches: ['finance'] },
  'POST /api/loans/{loanId}/payments': { may: paying, reaches: paying, body: (her) => ({ id: randomUUID(), amountCents: 100, method: 'cash', receivedOn: her.businessDate }) },
  'POST /api/loans/{loanId}/payments/{eventId}/reversal': { may: paying, reaches: paying, body: () => ({ id: randomUUID(), reason: 'entered-twice' }) },
  'POST /api/loans/{loanId}/changes': { may: paying, reaches: paying, body: (her) => ({ id: randomUUID(), kind: 'fee', amountCents: 100, effectiveOn: her.businessDate, reason: 'Returned check' }) },
  'POST /api/loans/{loanId}/changes/preview': { may: paying, reaches: paying, body: (her) => ({ id: randomUUID(), kind: 'charge-off', effectiveOn: her.businessDate, reason: 'No word for months' }) },
  'POST /api/loans/{loanId}/events/{eventId}/reversal': { may: paying, reaches: paying, body: () => ({ id: randomUUID(), reason: 'entered-twice' }) },
  'POST /api/loans/{loanId}/proposals': {
    may: paying, reaches: paying,
    body: (her) => ({ change: { id: randomUUID(), kind: 'plan-change', installments: 20, effectiveOn: her.businessDate, reason: 'As she asked' } }),
  },
  'GET /api/loans/{loanId}/proposals': { may: lending, reaches: lending },
  'POST /api/loans/{loanId}/proposals/{proposalId}/agreement': { may: 'signed-in', reaches: deciding },
  'POST /api/loans/{loanId}/proposals/{proposalId}/refusal': { may: 'signed-in', reaches: deciding },
  'GET /api/loans/{loanId}/ahead': { may: 'signed-in', reaches: lending },
  'POST /api/loans/{loanId}/ahead': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), ahead: 'smaller' }) },
  'GET /api/loans/{loanId}/statement': { may: 'signed-in', reaches: lending },
  'GET /api/loans/{loanId}/payments/{eventId}/receipt': { may: 'signed-in', reaches: lending },
  'GET /api/documents/{documentId}': { may: 'signed-in', reaches: lending },

  'GET /api/late': { may: reading },
  'GET /api/late/count': { may: reading },
  // A guarantor, and whoever only handles money, reads no talk.
  'GET /api/loans/{loanId}/help': { may: 'signed-in', reaches: reading },
  'POST /api/loans/{loanId}/help': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), cause: 'illness', wish: 'talk' }) },
  'POST /api/loans/{loanId}/help/{conversationId}/messages': { may: 'signed-in', reaches: deciding, body: () => ({ id: randomUUID(), text: 'Con gusto' }) },
  'POST /api/loans/{loanId}/help/{conversationId}/closing': { may: 'signed-in', reaches: deciding },
  'POST /api/loans/{loanId}/promises': { may: 'signed-in', reaches: deciding, body: (her) => ({ id: randomUUID(), amountCents: 1_000, promisedOn: her.businessDate }) },
  'GET /api/loans/{loanId}/contacts': { may: reading, reaches: reading },
  'POST /api/loans/{loanId}/contacts': { may: deciding, reaches: deciding, body: () => ({ id: randomUUID(), direction: 'we-called', outcome: 'talked' }) },
  'POST /api/loans/{loanId}/contact-stop': { may: deciding, reaches: deciding, body: () => ({ id: randomUUID(), reason: 'asked-in-writing' }) },
  'POST /api/loans/{loanId}/contact-stop/lifting': { may: deciding, reaches: deciding, body: () => ({ reason: 'She asked for it' }) },
  'POST /api/loans/{loanId}/charge-off-proposal/postponement': { may: deciding, reaches: deciding, body: () => ({ id: randomUUID(), days: 30 }) },
  'GET /api/loans/{loanId}/proofs': { may: 'signed-in', reaches: reading },
  'POST /api/loans/{loanId}/proofs': { may: 'signed-in', reaches: deciding, body: () => ({ id: randomUUID(), kind: 'payoff-letter' }) },
  'GET /api/check/{code}': { may: 'public' },

  'GET /api/disbursements/waiting': { may: ['officer', 'finance', 'auditor'] },
  'POST /api/loans/{loanId}/disbursement': { may: paying, reaches: paying, body: () => ({ id: randomUUID(), method: 'transfer', reference: 'T-2' }) },

  ...circleRoutes,
  'GET /api/circle-invitations/{token}': { may: 'public' },
  // Whoever holds the link may join by it, as with an application's.
  'POST /api/circle-invitations/{token}/acceptance': { may: 'signed-in', body: () => ({ rulesTextVersion: 'of then' }) },

  'POST /api/applications': { may: 'signed-in' },
  'GET /api/applications': { may: 'signed-in' },
  // Staff read the file, which is audited.
  'GET /api/applications/{applicationId}': { may: 'signed-in', reaches: nobodyElse },
  'PUT /api/applications/{applicationId}/answers': { may: 'signed-in', reaches: nobodyElse, body: (her) => ({ ...version(her), answers: { locale: 'es' } }) },
  'POST /api/applications/{applicationId}/submission': { may: 'signed-in', reaches: nobodyElse, body: version },
  'GET /api/help': { may: helping },
  'POST /api/help/codes': { may: helping, body: () => ({ phone: '505-555-0199' }) },
  // Whoever may help makes or opens a draft by her address and her code: that is what it is for.
  'POST /api/help': { may: helping },
  'POST /api/applications/{applicationId}/help/confirmation': {
    may: helping, reaches: nobodyElse, body: (her) => ({ ...version(her), sections: ['business'], typedName: 'Rosa Ortega' }),
  },
  'POST /api/applications/{applicationId}/help/end': { may: 'signed-in', reaches: nobodyElse },
  'POST /api/applications/{applicationId}/withdrawal': { may: 'signed-in', reaches: nobodyElse, body: version },
  'POST /api/applications/{applicationId}/parties': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), role: 'guarantor', invitedName: 'Nadie' }) },
  'POST /api/applications/{applicationId}/parties/{partyId}/invitation': { may: 'signed-in', reaches: nobodyElse },
  'DELETE /api/applications/{applicationId}/parties/{partyId}': { may: 'signed-in', reaches: nobodyElse },
  'GET /api/invitations/{token}': { may: 'public' },
  // Whoever holds the link may join by it: that is what it is for. Without it there is nothing to guess.
  'POST /api/invitations/{token}/acceptance': { may: 'signed-in', body: (her) => ({ consentTextVersion: her.consentTextVersion }) },
  'GET /api/applications/{applicationId}/vouching': { may: 'signed-in', reaches: nobodyElse },
  'POST /api/applications/{applicationId}/vouchers': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), invitedName: 'Nadie' }) },
  'POST /api/applications/{applicationId}/vouchers/{invitationId}/link': { may: 'signed-in', reaches: nobodyElse },
  'DELETE /api/applications/{applicationId}/vouchers/{invitationId}': { may: 'signed-in', reaches: nobodyElse },
  // Whoever holds the link or the code may answer by it: that is what it is for.
  'GET /api/vouch-invitations/{vouchToken}': { may: 'public' },
  'POST /api/vouch-invitations/{vouchToken}/opening': { may: 'signed-in' },
  'POST /api/vouch-invitations/{vouchToken}/vouch': { may: 'signed-in' },
  'POST /api/vouch-invitations/{vouchToken}/refusal': { may: 'public' },
  'GET /api/partners': { may: 'signed-in' },
  'GET /api/pools': { may: running },
  'POST /api/applications/{applicationId}/endorsements': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), partnerId: randomUUID(), shareStory: false }) },
  'GET /api/endorsements': { may: endorsing },
  'GET /api/endorsements/{endorsementId}': { may: endorsing, reaches: nobodyElse },
  'PUT /api/endorsements/{endorsementId}/record': {
    may: endorsing, reaches: nobodyElse,
    body: (her) => ({ version: 1, record: { knownSince: her.businessDate, capacity: 'Nadie', answers: [], amountCents: 1, installments: 1, coachingHours: 0 } }),
  },
  'POST /api/endorsements/{endorsementId}/signatures': { may: endorsing, reaches: nobodyElse, body: () => ({ id: randomUUID(), version: 1, conflict: false, typedName: 'Nadie' }) },
  'POST /api/endorsements/{endorsementId}/refusal': { may: endorsing, reaches: nobodyElse, body: () => ({ reason: 'not-now' }) },
  'POST /api/endorsements/{endorsementId}/withdrawal': { may: endorsing, reaches: nobodyElse },
  'POST /api/endorsements/{endorsementId}/return': { may: deciding, reaches: deciding, body: () => ({ note: '¿Desde cuándo la conocen?' }) },
  'GET /api/vouches': { may: 'signed-in' },
  'POST /api/vouches/{vouchId}/withdrawal': { may: 'signed-in', reaches: nobodyElse },
  'POST /api/applications/{applicationId}/missing-items': {
    may: deciding, reaches: deciding, body: (her) => ({ items: [{ id: randomUUID(), kind: 'other', note: 'Una foto del puesto', dueOn: her.businessDate }] }),
  },
  'POST /api/applications/{applicationId}/missing-items/{itemId}/resolution': { may: deciding, reaches: deciding },
  'POST /api/applications/{applicationId}/uploads': {
    may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID(), kind: 'identity', totalBytes: 10_000, mediaType: 'image/jpeg' }),
  },
  'GET /api/uploads/{uploadId}': { may: 'signed-in', reaches: nobodyElse },
  'PATCH /api/uploads/{uploadId}': {
    may: 'signed-in', reaches: nobodyElse, body: () => Buffer.alloc(4096), headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
  },
  'DELETE /api/uploads/{uploadId}': { may: 'signed-in', reaches: nobodyElse },
  'POST /api/uploads/{uploadId}/completion': { may: 'signed-in', reaches: nobodyElse },
  'GET /api/applications/{applicationId}/documents': { may: 'signed-in', reaches: nobodyElse },
  'GET /api/applications/{applicationId}/file/documents': { may: deciding, reaches: deciding },
  'GET /api/uploaded-documents/{uploadedDocumentId}/content': { may: 'signed-in', reaches: deciding },
  'GET /api/uploaded-documents/{uploadedDocumentId}/preview': { may: 'signed-in', reaches: deciding },
  'DELETE /api/uploaded-documents/{uploadedDocumentId}': { may: 'signed-in', reaches: nobodyElse },
  'POST /api/uploaded-documents/{uploadedDocumentId}/review': { may: deciding, reaches: deciding, body: () => ({ outcome: 'accepted' }) },
  'GET /api/applications/{applicationId}/identity': { may: 'signed-in', reaches: nobodyElse },
  'PUT /api/applications/{applicationId}/identity': { may: 'signed-in', reaches: nobodyElse, body: () => ({ kind: 'passport', number: 'G12345678', country: 'MX' }) },
  'GET /api/applications/{applicationId}/parties/{partyId}/identity': { may: deciding, reaches: deciding },
  'GET /api/notices': { may: 'signed-in' },
  'GET /api/notices/{noticeId}': { may: 'signed-in', reaches: nobodyElse },
  'GET /api/notices/{noticeId}/letter': { may: 'signed-in', reaches: reading },
  'POST /api/notices/{noticeId}/reading': { may: 'signed-in', reaches: nobodyElse },

  'GET /api/queue': { may: reading },
  'POST /api/queue/search': { may: reading, body: looking },
  'GET /api/applications/{applicationId}/file': { may: reading, reaches: reading },
  'POST /api/applications/{applicationId}/assignment': { may: deciding, reaches: deciding, body: (her) => ({ officerId: her.officerId }) },
  'POST /api/applications/{applicationId}/decisions': { may: deciding, reaches: deciding, body: (her) => ({ id: randomUUID(), ...version(her), kind: 'approve' }) },
  'POST /api/decisions/{decisionId}/second-opinion': { may: deciding, reaches: deciding, body: () => ({ outcome: 'agreed' }) },
  'POST /api/decisions/{decisionId}/answer': { may: 'signed-in', reaches: nobodyElse, body: () => ({ answer: 'refused' }) },
  'GET /api/letters-to-post': { may: ['officer', 'auditor'] },
  'POST /api/deliveries/{deliveryId}/posting': { may: deciding, reaches: deciding },
  'GET /api/decision-reasons': { may: 'signed-in' },
  'GET /api/saved-filters': { may: reading },
  'PUT /api/saved-filters/{savedFilterId}': { may: reading, reaches: nobodyElse, body: () => ({ name: 'Mías', filter: { filter: 'mine' } }) },
  'DELETE /api/saved-filters/{savedFilterId}': { may: reading, reaches: nobodyElse },
  'POST /api/assignments': { may: deciding, body: (her) => ({ assignments: [{ applicationId: her.ids.applicationId, officerId: her.officerId }] }) },
  'GET /api/officers': { may: ['officer', 'administrator', 'auditor'] },
  'POST /api/deputies': { may: ['officer', 'administrator'], body: (her) => ({ id: randomUUID(), officerId: her.officerId, deputyId: her.officerId, fromOn: her.businessDate, throughOn: her.businessDate }) },
  'POST /api/deputies/{deputyshipId}/end': { may: ['officer', 'administrator'], reaches: ['administrator'] },

  'GET /api/coaching/caseload': { may: coaching },
  'GET /api/coaching/plans': { may: ['administrator'] },
  'GET /api/loans/{loanId}/coached': { may: coaching, reaches: nobodyElse },
  'GET /api/loans/{loanId}/guide': { may: 'signed-in', reaches: nobodyElse },
  'GET /api/loans/{loanId}/coaching': { may: reading, reaches: reading },
  'POST /api/loans/{loanId}/coaching/talks': { may: coaching, reaches: nobodyElse, body: (her) => ({ id: randomUUID(), outcome: 'done', heldOn: her.businessDate }) },
  'POST /api/loans/{loanId}/coaching/shared-notes': { may: coaching, reaches: nobodyElse, body: note },
  'POST /api/loans/{loanId}/coaching/private-notes': { may: coaching, reaches: nobodyElse, body: note },
  'POST /api/loans/{loanId}/coaching/minutes': { may: coaching, reaches: nobodyElse, body: (her) => ({ id: randomUUID(), minutes: 30, category: 'other', workedOn: her.businessDate }) },
  'POST /api/loans/{loanId}/coaching/next-steps': { may: coaching, reaches: nobodyElse, body: note },
  'DELETE /api/loans/{loanId}/coaching/next-steps/{stepId}': { may: coaching, reaches: nobodyElse },
  'POST /api/loans/{loanId}/coaching/coach': { may: ['coach', 'administrator'], reaches: ['administrator'], body: (her) => ({ coachId: her.coachId }) },
  'POST /api/loans/{loanId}/next-steps/{stepId}/tick': { may: 'signed-in', reaches: nobodyElse, body: () => ({ done: true }) },
  'POST /api/loans/{loanId}/help-requests': { may: 'signed-in', reaches: nobodyElse, body: () => ({ id: randomUUID() }) },
  'PUT /api/help-requests/{helpRequestId}/words': { may: 'signed-in', reaches: nobodyElse, body: () => ({ about: 'business' }) },
  'POST /api/help-requests/{helpRequestId}/answer': { may: ['coach', 'officer'], reaches: deciding },
  'POST /api/help-requests/{helpRequestId}/closing': { may: 'signed-in', reaches: deciding },

  'GET /api/end-of-day': { may: running },
  'GET /api/reports/portfolio-at-risk': { may: [...running, 'reporting'] },
  'GET /api/incidents': { may: running },
  'GET /api/audit-events': { may: ruling },
  // There on a demo only; elsewhere it answers 404 to everybody.
  'GET /api/local/messages': { may: 'public' },
  // From the text provider alone, by its signature; where none is set up they answer 404 to everybody.
  'POST /api/text-provider/messages': { may: 'public' },
  'POST /api/text-provider/status': { may: 'public' },
}
