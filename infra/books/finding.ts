/** What each code means, as the end of a sentence about its subject. */
export const meanings = {
  'entry-unbalanced': 'is an entry that does not balance',
  'book-unbalanced': 'is a book that does not balance',
  'posting-in-other-book': 'is a posting on an account of another book than its entry’s',
  'posting-of-other-loan': 'is a posting of another loan than the event it books',
  'entry-without-event': 'is an entry that books an event which does not exist',
  'correction-of-other-entry': 'is an entry that corrects another entry than the one its event undoes',
  'entry-dated-otherwise': 'is an entry dated otherwise than its event, and no closed month is why',
  'closed-month-differs': 'is a closed month whose trial balance is not the one it was closed with',
  'event-sequence-gap': 'has events whose numbers have a gap',
  'event-dated-ahead': 'is an event dated after the day it was written down',
  'event-before-funding': 'is an event dated before the loan was funded',
  'event-unaudited': 'is an event that no audit knows of',
  'reversal-without-target': 'is an event that undoes nothing of its own loan that came before it',
  'returned-fee-unfounded': 'is a fee for a returned payment, and no payment of its loan was sent back for it',
  'payment-incomplete': 'is money received without how it came, or the other way round',
  'disbursement-differs': 'was funded otherwise than its disbursement and advance say',
  'receipt-numbers-gap': 'has cash receipts whose numbers have a gap, repeat, or are not all given out',
  'cash-without-receipt': 'is cash without a receipt, or a receipt without cash',
  'reference-numbers-gap': 'has reference numbers with a gap, a repeat, or not all given out',
  'agreement-sequence-gap': 'has agreements whose numbers have a gap',
  'document-changed': 'is a document whose bytes are not those of its hash',
  'signature-of-other-paper': 'is a signature under other bytes than the agreement’s',
  'signature-by-stranger': 'is a signature by somebody who is no party',
  'signature-missing': 'counts as signed and lacks the signature of a party',
  'funded-after-good-through': 'was funded after the last day of its agreement',
  'disbursed-by-decider': 'was disbursed by somebody who had decided it',
  'disbursed-by-party': 'was disbursed by a party',
  'second-is-first': 'was decided and seconded by the same person',
  'second-missing': 'needed a second person and has none who agreed',
  'decided-by-party': 'was decided or seconded by a party',
  'decided-above-limit': 'was decided alone above the officer’s limit',
  'payment-taken-by-party': 'is a payment taken by a party of its loan',
  'loan-without-approval': 'has no final approval of its own application',
  'loan-parties-differ': 'has other parties than its application',
  'schedule-broken': 'has an agreed schedule that does not add up',
  'agreement-quote-differs': 'has an agreement whose figures are not those of its terms',
  'booked-schedule-differs': 'is booked with another schedule than was agreed',
  'cached-balance-differs': 'keeps balances that are not those of its events',
  'ledger-differs': 'has other balances in the books than by its events',
  'allocation-differs': 'is an event whose booked parts do not sum to the money that came or went',
  'night-differs': 'was told otherwise by the last night than its events say',
  'night-missing': 'was told by no night',
  'night-interest-differs': 'is an account of interest that is not what the loans owed at the end of the last night',
  'portfolio-day-differs': 'has a portfolio that is not the sum of its loans',
  'unfunded-owes': 'was never funded and has events, balances or postings',
  'loan-unreadable': 'has events or terms that cannot be read',
  'late-without-case': 'is late and has no open case of collections',
  'case-not-wanted': 'has an open case of collections and is not late',
  'circle-event-impossible': 'is a circle with an event that could not have happened then',
  'circle-book-differs': 'is a circle whose book is not what its events say',
  'circle-record-differs': 'is a circle kept otherwise than its events say',
  'lottery-differs': 'is a circle whose lottery was drawn from another secret than it had committed to',
  'circle-without-clock': 'is a circle that runs and has no clock',
  'ladder-step-unfounded': 'is a step about somebody of another circle, or that came while its circle rested',
  'pool-overdrawn': 'is a pool that stands behind more than its pledges have left',
  'claim-differs': 'has a claim that is borne otherwise than its outstanding principal says',
  'claim-parts-differ': 'is a claim whose parts are not its amount',
  'pledge-overdrawn': 'is a pledge that has given more than it had',
  'claimed-alone': 'is a claim that one person alone, or a party of its loan, made',
  'pool-book-differs': 'is an account of a pool’s memo book that its pledges and claims do not say',
  'request-stuck': 'is a request that was begun and never answered',
} as const

export type FindingCode = keyof typeof meanings

/** One thing in the record that cannot be true. */
export interface Finding {
  code: FindingCode
  /** A loan's or application's reference, or the id of what is wrong: never a name. */
  subject: string
  /** The figures, where there are some. */
  detail: string
}

/** An amount as the details of findings say it. */
export const dollars = (cents: number): string => (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' })

/** e.g. `ledger-differs: L-2605-0001 has other balances in the books than by its events (1200: $1,265.89, events say $1,265.90)` */
export const lineOf = ({ code, subject, detail }: Finding): string => `${code}: ${subject} ${meanings[code]}${detail ? ` (${detail})` : ''}`
