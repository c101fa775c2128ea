import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import type { components } from './schema.d.ts'

export type LoanSummary = components['schemas']['LoanSummary']
export type Loan = components['schemas']['Loan']
export type LoanEvent = components['schemas']['LoanEvent']
export type Installment = components['schemas']['LoanInstallment']

/** Her loans, newest first. */
export const loansQuery = queryOptions({
  queryKey: ['loans'],
  queryFn: async () => (await answer(api.GET('/api/loans'))).loans,
})

/** From the approval to the last payment, written off or not: somebody still waits for money. */
export const isRunning = ({ status }: LoanSummary): boolean => ['approved', 'signed', 'active', 'charged-off'].includes(status)

/** One loan: balances, schedule, and what its charts draw. */
export const loanQuery = (loanId: string) =>
  queryOptions({ queryKey: ['loan', loanId], queryFn: () => answer(api.GET('/api/loans/{loanId}', { params: { path: { loanId } } })) })

/** Money that came from the borrower: it has a receipt. */
export const isReceived = ({ kind }: LoanEvent): boolean => kind === 'payment' || kind === 'recovery'

/** Everything that happened to a loan, with how each payment was split. */
export const loanEventsQuery = (loanId: string) =>
  queryOptions({
    queryKey: ['loan', loanId, 'events'],
    queryFn: async () => (await answer(api.GET('/api/loans/{loanId}/events', { params: { path: { loanId } } }))).events,
  })

/** Where a PDF is. It opens in its own tab; the cookie says who asks. */
export const documentAddress = (documentId: string): string => `/api/documents/${documentId}`
/** An agreement's paper: the signed copy as soon as all have signed. */
export const agreementAddress = ({ documentId, signedDocumentId }: { readonly documentId: string; readonly signedDocumentId: string | null }): string =>
  documentAddress(signedDocumentId ?? documentId)
export const statementAddress = (loanId: string): string => `/api/loans/${loanId}/statement`
export const receiptAddress = (loanId: string, eventId: string): string => `/api/loans/${loanId}/payments/${eventId}/receipt`
