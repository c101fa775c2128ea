import type { NoticeText } from '#platform/notify/index.ts'

/** The notices of a loan. `es` must have the same kinds with the same placeholders. */
export const en = {
  'agreement-ready': {
    subject: 'Your agreement is ready to sign',
    body: 'Read it first: {amount}, what you pay each time, and what it costs you. It is good through {goodThrough}. When everyone has signed, someone else here sends the money.',
  },
  'agreement-made-anew': {
    subject: 'Your agreement changed: please sign it again',
    body: 'The money goes out on another date, and that moved a figure. The new agreement is for {amount} and is good through {goodThrough}. The old one no longer counts.',
  },
  'loan-signed': {
    subject: 'Everyone has signed',
    body: 'Loan {reference} for {amount} is signed. Next, someone here who did not approve it checks it and sends the money.',
  },
  'loan-funded': {
    subject: 'Your money is on its way: {amount}',
    body: 'We sent {amount} on {on} for loan {reference}. Your first payment is {firstPayment}, on {firstDueOn}.',
  },
  'payment-due-soon': {
    subject: '{amount} to pay on {dueOn}',
    body: 'On {dueOn} you have {amount} to pay on loan {reference}. If you have already paid, thank you. If you cannot pay this time, tell us before that day: there are options.',
  },
  'payment-due-today': {
    subject: 'Today you have {amount} to pay',
    body: 'Today, {dueOn}, you have {amount} to pay on loan {reference}. If you have already paid, thank you. If you cannot pay this time, call us today: there are options.',
  },
  'payment-undone': {
    subject: 'We took back a payment of {amount}',
    body: 'The payment of {amount} that we wrote down for {on} on loan {reference} was a mistake, so it no longer counts. Your history shows both. If this surprises you, call us.',
  },
  'loan-paid-off': {
    subject: 'You have paid your loan in full',
    body: 'Loan {reference} is paid. You owe nothing on it. Your history and receipts stay in your account.',
  },
} as const satisfies Record<string, NoticeText>

export type LoanNotices = Record<keyof typeof en, NoticeText>
