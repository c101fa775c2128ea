export default {
  title: 'What you have done with us', lead: 'This is what an officer reads of you when you ask for more. It is yours to see too.', loading: 'Getting what you have done', none: 'Nothing here yet.', noneWhy: 'Your payments, your circle and the words you give for others will be here.',
  of: 'What {name} has done with us', evidence: 'From the record of each loan, circle and word.',
  part: { loans: 'Loans', circles: 'Circles', vouches: 'Words given for others', coaching: 'With a guide' },
  loan: '{amount} for {of}',
  since: 'Since {date}', role: { 'co-borrower': 'With another person', guarantor: 'As guarantor' }, ended: { 'paid-off': 'Paid off', 'charged-off': 'Lost', finished: 'Finished', left: 'Left it' },
  each: '{amount} each time', covered: '{count, plural, one {The guarantor put in once} other {The guarantor put in # times}}',
  onTime: '{onTime, number} of {due, number} on time', notYet: 'Nothing due yet', word: 'For {name}', given: 'Given', outcome: { waiting: 'Not decided yet', granted: 'Loan made', 'not-granted': 'No loan', withdrawn: 'Taken back' },
  talks: '{count, plural, one {# talk} other {# talks}}', steps: '{count, plural, one {# step done} other {# steps done}}',
} as const
