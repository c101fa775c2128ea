export default {
  title: 'Books', lead: 'The lender’s book. Nothing in it is ever changed: a correction is a new entry that names the old one.',
  loading: 'Adding up the book',
  trialBalance: 'Trial balance, {date}', on: 'On', account: 'Account', debit: 'Debit', credit: 'Credit', moved: 'All debits and credits',
  agree: { title: 'Loans and books', loading: 'Holding the loans against the books', yes: 'The loans and the books agree to the cent.', no: 'The loans and the books differ.',
    account: '{account}: the loans come to {loans}, the books to {books}.', loans: 'Loans that differ', loan: 'Loan', ofLoan: 'By the loan', ofBooks: 'In the books' },
  close: {
    title: 'Months', meaning: 'A closed month never changes again. What is heard of later is booked on the first open day, and says when it happened.',
    notOver: '{month} can be closed when it is over.', begin: 'Close {month}', sure: 'Close {month}?',
    result: 'The trial balance of {date} is kept with your name. From then on nothing can be booked in {month}, by anybody. It cannot be opened again.',
    note: 'Note (if you like)', noteHint: 'For example, what it was checked against.', send: 'Close {month} for good', done: '{month} is closed.',
    closed: 'Closed months', month: 'Month', when: 'Closed', by: 'By', notes: 'Note', all: 'All {count, plural, other {# months}}', fewer: 'Fewer months',
  },
  files: {
    title: 'For other systems, and from others', imports: 'From a spreadsheet', importsNote: 'Payments and loans that were written down elsewhere.', csv: 'Postings as CSV', csvNote: 'A line each, from {from} to {through}. For the core system or a spreadsheet.',
    beancount: 'The whole book for Beancount', beancountNote: 'Anybody can check it with bean-check.',
  },
  entries: 'Entries', day: 'Day', what: 'What', of: 'of {date}', none: 'Nothing is booked yet', noneWhy: 'The first entry comes with the first loan that is funded.', older: 'Older entries',
  name: { '1010': 'Cash and bank', '1200': 'Loans receivable: principal', '1210': 'Loans receivable: interest', '1215': 'Interest owed and not accrued', '1219': 'Interest not accrued, set against 1215', '1220': 'Loans receivable: fees', '2100': 'Borrower credit', '3900': 'Loans brought in from elsewhere', '4010': 'Interest income', '4020': 'Fee income', '4025': 'Fees waived', '4030': 'Recoveries on loans charged off', '5010': 'Loans charged off' },
  kind: { advance: 'Loan funded', payment: 'Payment', reversal: 'Payment undone', fee: 'Fee', accrual: 'Interest of the day', waiver: 'Given up', 'charge-off': 'Written off', recovery: 'Paid after it was written off', refund: 'Given back', 'rate-change': 'Another rate', other: 'Another change' },
} as const
