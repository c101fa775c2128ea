import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import { queries } from './queries.ts'
import type { components } from './schema.d.ts'

export type Help = components['schemas']['HelpPage']
export type HelpOptions = components['schemas']['HelpOptions']
export type Talk = components['schemas']['HelpTalk']
export type Promised = components['schemas']['PaymentPromise']
export type Proposal = components['schemas']['ChangeProposal']
export type Proofs = components['schemas']['ProofList']

/** What she can ask the options for: a day of her own, an amount of her own. */
export interface HelpAsked {
  readonly payOn?: string | undefined
  readonly smallerCents?: number | undefined
  readonly newDay?: string | undefined
}

/** Ways out, what they cost, the talk and the promises of a loan. */
export const helpQuery = (loanId: string, { payOn, smallerCents, newDay }: HelpAsked = {}) =>
  queryOptions({
    queryKey: ['loan', loanId, 'help', payOn ?? '', smallerCents ?? 0, newDay ?? ''],
    queryFn: () => answer(api.GET('/api/loans/{loanId}/help', { params: { path: { loanId }, query: { ...(payOn === undefined ? {} : { payOn }), ...(smallerCents === undefined ? {} : { smallerCents }), ...(newDay === undefined ? {} : { newDay }) } } })),
    placeholderData: keepPreviousData,
  })

/** Papers made of a loan, and those that can be made. */
export const proofsQuery = (loanId: string) =>
  queryOptions({ queryKey: ['loan', loanId, 'proofs'], queryFn: () => answer(api.GET('/api/loans/{loanId}/proofs', { params: { path: { loanId } } })) })

/** Something was said, promised or called: the loan's pages and the list of late loans look again. */
export async function talkChanged(loanId: string): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: ['loan', loanId] }), queries.invalidateQueries({ queryKey: ['late'] })])
}

/** A proposal was answered: the loan may be another one now. */
export async function proposalMoved(loanId: string): Promise<void> {
  await Promise.all([talkChanged(loanId), queries.invalidateQueries({ queryKey: ['loans'] })])
}
