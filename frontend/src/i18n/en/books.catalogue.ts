export default {
  title: 'Books', lead: 'The lender’s book. Nothing in it is ever changed: a correction is a new entry that names the old one.',
  loading: 'Adding up the book',
  trialBalance: 'Trial balance, {date}', on: 'On', account: 'Account', debit: 'Debit', credit: 'Credit', moved: 'All debits and credits',
  entries: 'Entries', day: 'Day', what: 'What', none: 'Nothing is booked yet', noneWhy: 'The first entry comes with the first loan that is funded.', older: 'Older entries',
  name: { '1010': 'Cash and bank', '1200': 'Loans receivable: principal', '1210': 'Loans receivable: interest', '1220': 'Loans receivable: fees', '2100': 'Borrower credit', '4010': 'Interest income', '4020': 'Fee income', '4025': 'Fees waived', '4030': 'Recoveries on loans charged off', '5010': 'Loans charged off' },
  kind: { advance: 'Loan funded', payment: 'Payment', reversal: 'Payment undone', fee: 'Fee', other: 'Other' },
} as const
