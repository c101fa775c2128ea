export default {
  title: 'To show', make: 'Make a paper',
  standing: { name: 'Letter: up to date', about: 'For rent, another bank or your credit. It has a code to check it by.', amounts: 'Say how much I was lent and how much I owe', do: 'Make the letter', notNow: 'It can be made once you are up to date.' },
  year: { name: 'Interest you paid in {year}', about: 'For your taxes', do: 'Make the paper for {year}', none: 'The one for this year can be made in January.' },
  payoff: { name: 'Letter to pay it off', about: 'The exact amount of one day', on: 'Which day will you pay?', do: 'Make the letter' },
  statement: { name: 'Statement of some dates', from: 'From', to: 'To', do: 'See the statement', wrong: 'The first date goes before the last.' },
  made: { title: 'Papers made before', standing: 'Up to date, {date}', year: 'Interest of {year}', payoff: 'To pay off, {date}', code: 'Code {code}', note: 'Made on {date}', ready: 'Your paper is ready' },
  check: {
    title: 'Check a letter', lead: 'Write the code that is on the letter. We tell you if it is ours and what it says.', code: 'Code', codeHint: 'Twelve letters and numbers, like 7KQF-2M9D-X4TA.', do: 'Check', loading: 'Looking for the letter',
    wrong: 'We did not find that code. Look at the paper again.', found: 'This letter is ours', says: 'This is what it says. It says nothing of what came after.',
    lender: 'Who lent', reference: 'Loan', initials: 'In the name of', state: 'How it stood', asOf: 'On', current: 'Up to date', paidOff: 'Paid in full', since: 'Since', onTime: 'Payments on time', onTimeOf: '{onTime} of {due}',
    amount: 'Was lent', outstanding: 'Still owed', noAmounts: 'The person chose not to say amounts.', another: 'Check another',
  },
} as const
