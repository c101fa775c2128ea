export default {
  title: 'My papers',
  loading: 'Getting your papers',
  letters: { title: 'Your notices', fresh: '{date}. Not read', none: 'There are no notices yet', why: 'All we write to you comes here.', older: 'See more' },
  loans: { title: 'About your loan', agreement: 'Agreement {reference}', agreementNote: 'With all the figures, as a PDF', statement: 'Statement {reference}', statementNote: 'All that was paid and what is left, as a PDF' },
  letter: { english: 'The same notice in English', spanish: 'The same notice in Spanish', paper: 'The letter as a PDF', controls: 'The English text is the one that counts by law.', all: 'My papers', print: 'Print', loading: 'Getting your notice' },
} as const
