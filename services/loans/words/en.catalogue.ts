import type { NoticeText } from '#platform/notify/index.ts'

/** The notices of a loan. `es` must have the same kinds with the same placeholders. */
export const en = {
  'agreement-ready': {
    subject: 'Your agreement is ready to sign',
    body: 'Read it first: {amount}, what you pay each time, and what it costs you. It is good through {goodThrough}. When everyone has signed, someone else here sends the money.',
    text: 'Molino: your agreement for {amount} is ready. Read it and sign it by {goodThrough}.',
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
    text: 'Molino: we sent you {amount} on {on}. Your first payment is {firstPayment}, on {firstDueOn}.',
  },
  'payment-due-soon': {
    subject: '{amount} to pay on {dueOn}',
    body: 'On {dueOn} you have {amount} to pay on loan {reference}. If you have already paid, thank you. If you cannot pay this time, tell us before that day: there are options.',
    text: 'Molino: you have {amount} to pay on {dueOn}. If you can’t this time, tell us first.',
  },
  'payment-due-today': {
    subject: 'Today you have {amount} to pay',
    body: 'Today, {dueOn}, you have {amount} to pay on loan {reference}. If you have already paid, thank you. If you cannot pay this time, call us today: there are options.',
    text: 'Molino: you have {amount} to pay today. If you have paid, thank you. If you can’t, call us today.',
  },
  'payment-undone': {
    subject: 'We took back a payment of {amount}',
    body: 'The payment of {amount} that we wrote down for {on} on loan {reference} was a mistake, so it no longer counts. Your history shows both. If this surprises you, call us.',
  },
  'payment-returned': {
    subject: 'Your bank sent back a payment of {amount}',
    body: 'The payment of {amount} that came on {on} for loan {reference} was sent back unpaid by the bank, so it does not count. There is no charge for that. Please pay it in another way. If you cannot, call us at {phone}: there are options.',
  },
  'payment-returned-fee': {
    subject: 'Your bank sent back a payment of {amount}',
    body: 'The payment of {amount} that came on {on} for loan {reference} was sent back unpaid by the bank, so it does not count. As your agreement says, that costs {fee}, once. Please pay it in another way. If you cannot, or you think the bank was wrong, call us at {phone}: there are options.',
  },
  'loan-changed': {
    subject: 'Something changed in your loan',
    body: 'We wrote down a change of loan {reference}. You pay {amount} next, on {dueOn}. What changed, and why, is in My money, in your history. If this surprises you, call us at {phone}.',
  },
  'loan-paid-off': {
    subject: 'You have paid your loan in full',
    body: 'Loan {reference} is paid. You owe nothing on it. Your history and receipts stay in your account.',
  },
  'payment-late': {
    subject: 'About your payment of {dueOn}',
    body: 'We do not see your payment of {dueOn} on loan {reference} yet: {amount}. If you have paid, thank you; it may be on its way. If you cannot pay this time, tell us and we look for a way together. In My money, tap “I can’t pay this time”, or call {person} at {phone}.',
    text: 'Molino: we do not see your payment of {dueOn} yet. If you have paid, thank you. If you can’t, call {phone} and we look for a way.',
  },
  'promise-made': {
    subject: 'We wrote down: {amount} by {on}',
    body: 'You said that you will pay {amount} on loan {reference} by {on}. Until then we do not remind you. If something changes, tell us in My money.',
  },
  'promise-today': {
    subject: 'Today is the day you named: {amount}',
    body: 'You said that you would pay {amount} on loan {reference} by today. If you have paid, thank you. If something changed, tell us in My money and name another day.',
  },
  'promise-kept': {
    subject: 'Thank you: your {amount} came',
    body: 'The {amount} that you said you would pay on loan {reference} are here. You kept your word.',
  },
  'help-asked': {
    subject: 'We have your message: {person} answers by {by}',
    body: 'You told us that you cannot pay this time on loan {reference}. {person} answers you by {by}. If nobody does, it goes to someone else here and we tell you. Until then we do not send you reminders of late payments. You can also call {phone}.',
  },
  'help-answered': {
    subject: 'We answered you',
    body: 'There is an answer for you about loan {reference}. Read it in My money, where you can also write back.',
    text: 'Molino: we answered you. Read it in My money.',
  },
  'help-handed-over': {
    subject: 'Someone else answers you now, by {by}',
    body: 'We did not answer you in time about loan {reference}. We are sorry. It is with someone else here now, who answers you by {by}. You can also call {phone}.',
  },
  'change-to-agree': {
    subject: 'Loan {reference}: a change needs a second person',
    body: 'A change of loan {reference} is more than one person may decide. Look at it on the page of the loan, and agree to it or say no. Until then nothing changes.',
  },
  'help-to-answer': {
    subject: 'Loan {reference}: an answer is due by {by}',
    body: 'A borrower cannot pay this time and wrote to us about loan {reference}. The answer is due by {by}; after that it goes to the next officer. Answer on the page of the loan.',
  },
} as const satisfies Record<string, NoticeText>

export type LoanNotices = Record<keyof typeof en, NoticeText>
