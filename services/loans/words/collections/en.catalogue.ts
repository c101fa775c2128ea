import type { NoticeText } from '#platform/notify/index.ts'

/** The notices of a loan that stays late. `es` must have the same kinds with the same placeholders. */
export const en = {
  'late-for-long': {
    subject: 'Let us look for a way with your loan',
    body: 'Your payment of {dueOn} on loan {reference} has not come, and now {amount} are late. We would rather find a way with you. You can ask for a pause, for smaller payments, or for a talk. In My money, tap “I can’t pay this time”, or call {person} at {phone}.',
    text: 'Molino: your payment of {dueOn} has not come. A pause or smaller payments may be possible. Call {phone} and we look for a way.',
  },
  'promise-broken': {
    subject: 'Loan {reference}: what was promised did not come',
    body: 'The {amount} promised on loan {reference} by {on} did not come, or not all of it. It is time to call: the loan is in Late today.',
  },
  'late-second-person': {
    subject: 'Loan {reference} has been late for long',
    body: 'Loan {reference} has been late since {dueOn}, with {amount} past due. Please look at it together with the officer who has it.',
  },
  'charge-off-proposed': {
    subject: 'Loan {reference}: a charge-off is for you to decide',
    body: 'Loan {reference} has been late since {dueOn}, with {amount} past due. Nothing is charged off by itself. Decide it on the page of the loan, or put it off in Late today.',
  },
} as const satisfies Record<string, NoticeText>

export type CollectionsNotices = Record<keyof typeof en, NoticeText>
