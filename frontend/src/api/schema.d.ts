/** Provisional, until `npm run api:types` writes it from the server's own document. */
import type { z } from 'zod'
import type * as identity from '#services/identity/schemas.ts'
import type * as loans from '#services/loans/schemas/loans.ts'
import type * as agreement from '#services/loans/schemas/agreement.ts'
import type * as payments from '#services/loans/schemas/payments.ts'
import type { Product } from '#services/loans/schemas/products.ts'
import type { quoteSchema, termsSchema } from '#services/loans/schemas/terms.ts'
import type * as intake from '#services/intake/schemas.ts'
import type { answersSchema } from '#services/intake/schemas/answers.ts'
import type * as parties from '#services/intake/schemas/parties.ts'
import type * as notices from '#services/intake/schemas/notices.ts'
import type { programmeSchema } from '#services/programmes/schemas.ts'

type At<P> = [P] extends [never] ? { path?: never } : { path: P }
interface Get<Out, P = never, Q = never> { parameters: { query?: Q; header?: never; cookie?: never } & At<P>; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Out } } } }
interface Write<In, Out, P = never> { parameters: { query?: never; header?: { 'idempotency-key'?: string }; cookie?: never } & At<P>; requestBody: { content: { 'application/json': In } }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Out } } } }
interface Bare<Out, P = never> { parameters: { query?: never; header?: { 'idempotency-key'?: string }; cookie?: never } & At<P>; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Out } } } }
type Loan = { loanId: string }
type Of = { applicationId: string }
export interface components { schemas: {
  Terms: z.input<typeof termsSchema>
  Quote: z.output<typeof quoteSchema>
  Product: Product
  Programme: z.output<typeof programmeSchema>
  Me: z.output<typeof identity.meSchema>
  Session: z.output<typeof identity.sessionListSchema>[number]
  SignUp: z.input<typeof identity.signUpSchema>
  SignIn: z.input<typeof identity.signInSchema>
  UpdateMe: z.input<typeof identity.updateMeSchema>
  SecondFactorStarted: z.output<typeof identity.totpStartedSchema>
  LoanSummary: z.output<typeof loans.loanSummarySchema>
  Loan: z.output<typeof loans.loanPageSchema>
  LoanInstallment: z.output<typeof loans.scheduledInstallmentSchema>
  LoanEvent: z.output<typeof payments.timelineEventSchema>
  Agreement: z.output<typeof agreement.agreementSchema>
  SignAgreement: z.input<typeof agreement.signAgreementSchema>
  Application: z.output<typeof intake.applicationSchema>
  ApplicationSummary: z.output<typeof intake.applicationSummarySchema>
  Answers: z.input<typeof answersSchema>
  InviteParty: z.input<typeof parties.inviteParty>
  InvitationMade: z.output<typeof parties.invitationMade>
  Party: z.output<typeof parties.partySchema>
  Invitation: z.output<typeof parties.invitationSchema>
  NoticeList: z.output<typeof notices.noticeListSchema>
  Notice: z.output<typeof notices.noticeSchema>
  AgreementSigned: z.output<typeof agreement.agreementSignedSchema>
} }
type S = components['schemas']
export interface paths {
  '/api/programme': { get: Get<S['Programme']> }
  '/api/products': { get: Get<{ products: S['Product'][] }> }
  '/api/quotes': { post: Write<S['Terms'], S['Quote']> }
  '/api/me': { get: Get<S['Me']>; put: Write<S['UpdateMe'], S['Me']> }
  '/api/sign-up': { post: Write<S['SignUp'], S['Me']> }
  '/api/sign-in': { post: Write<S['SignIn'], S['Me']> }
  '/api/sign-out': { post: Bare<undefined> }
  '/api/sign-out-everywhere': { post: Bare<undefined> }
  '/api/me/sessions': { get: Get<S['Session'][]> }
  '/api/me/sessions/{sessionId}': { delete: Bare<undefined, { sessionId: string }> }
  '/api/me/totp': { post: Bare<S['SecondFactorStarted']>; delete: Bare<undefined> }
  '/api/me/password': { put: Write<{ currentPassword: string; newPassword: string }, undefined> }
  '/api/me/totp/confirm': { post: Write<{ code: string }, undefined> }
  '/api/applications': { get: Get<{ applications: S['ApplicationSummary'][] }>; post: Write<{ id: string }, S['Application']> }
  '/api/applications/{applicationId}': { get: Get<S['Application'], Of> }
  '/api/applications/{applicationId}/answers': { put: Write<{ version: number; answers: { [key: string]: unknown } }, { version: number; savedAt: string }, Of> }
  '/api/applications/{applicationId}/submission': { post: Write<{ version: number }, S['Application'], Of> }
  '/api/applications/{applicationId}/withdrawal': { post: Bare<S['Application'], Of> }
  '/api/applications/{applicationId}/parties': { post: Write<S['InviteParty'], S['InvitationMade'], Of> }
  '/api/applications/{applicationId}/parties/{partyId}': { delete: Bare<S['Application'], Of & { partyId: string }> }
  '/api/applications/{applicationId}/parties/{partyId}/invitation': { post: Bare<S['InvitationMade'], Of & { partyId: string }> }
  '/api/invitations/{token}': { get: Get<S['Invitation'], { token: string }> }
  '/api/invitations/{token}/acceptance': { post: Write<{ consentTextVersion: string }, { applicationId: string; partyId: string }, { token: string }> }
  '/api/notices': { get: Get<S['NoticeList'], never, { before?: string; limit?: number }> }
  '/api/notices/{noticeId}': { get: Get<S['Notice'], { noticeId: string }> }
  '/api/notices/{noticeId}/reading': { post: Bare<{ readAt: string }, { noticeId: string }> }
  '/api/decisions/{decisionId}/answer': { post: Write<{ answer: 'accepted' | 'refused' }, unknown, { decisionId: string }> }
  '/api/loans': { get: Get<{ loans: S['LoanSummary'][] }, never, { search?: string; status?: string }> }
  '/api/loans/{loanId}': { get: Get<S['Loan'], Loan> }
  '/api/loans/{loanId}/events': { get: Get<{ events: S['LoanEvent'][] }, Loan> }
  '/api/loans/{loanId}/agreement': { get: Get<S['Agreement'], Loan> }
  '/api/agreements/{agreementId}/signatures': { post: Write<S['SignAgreement'], S['AgreementSigned'], { agreementId: string }> }
}
