export default {
  title: 'Endorsements', lead: '{partner}. You know the person; the lender lends.', loading: 'Getting what waits for you', opening: 'Opening the request',
  waiting: 'Waiting on you', others: 'The rest', none: 'Nothing waits on you.', nothing: 'Nobody has asked you yet', nothingWhy: 'When somebody does, it is here, and you are told.',
  waitingSince: 'Asked {date}. {signed, number} of {needed, number} signed.',
  status: { requested: 'Asked', returned: 'Came back', endorsed: 'Endorsed', declined: 'You could not endorse', withdrawn: 'Taken back' },
  wants: 'wants {amount}: {purpose}', returned: 'The officer asks: {note}', recorded: 'What you wrote', change: 'Change it',
  room: { title: 'Room for endorsements of {partner}', lent: 'Lent, not yet repaid', reserved: 'Reserved, approved', left: 'Left of {pledged}', note: 'Room comes back as principal is repaid.' },
  form: {
    knownSince: 'Known since', capacity: 'How you know them', capacityHint: 'Like: rents our kitchen, 4 mornings a week', questions: 'Your own questions ({count, number})',
    answers: { yes: 'Yes', some: 'Some', no: 'No' }, noteOf: 'In a few words: {question}', recommend: 'What you recommend', amount: 'Amount', amountHint: 'Up to {maximum} by your policy',
    installments: 'Payments', rate: 'at {rate} a year', coachingHours: 'Hours of coaching you offer', coachingHint: 'Leave blank for none', keep: 'Save what we know',
  },
  signers: { title: 'Signatures, {signed, number} of {needed, number}', signed: 'Signed', recused: 'Stepped aside' },
  sign: {
    conflict: 'Are you family, employer, landlord or creditor of {name}?', yes: 'Yes', no: 'No', conflictNote: 'What it is', recusal: 'Naming it is enough to go on. What was written stays; another person signs.',
    typedName: 'Type your full name', typedNameHint: 'As it is in your account: {name}', go: 'Endorse {name}', name: 'Name it and step aside', done: 'Signed. Thank you.', recused: 'Kept. Another person signs this one.',
  },
  refuse: {
    note: 'An endorsement is your word, not a debt. If you say no, {name} is shown another way in.', open: 'We cannot endorse', reason: 'Why', reasonHint: 'For the record. It is not told to them.',
    reasons: { 'not-known': 'We do not know them', 'known-too-little': 'We have not known them long', 'conflict-of-interest': 'Conflict of interest', 'outside-policy': 'Outside our policy', 'no-room': 'No room left', 'not-now': 'Not now', other: 'Another reason' },
    more: 'More, if you like', do: 'Say that we cannot', back: 'Back', done: 'Kept. {name} is shown other ways in.',
  },
  withdraw: { note: 'You can take it back as long as nothing was decided.', do: 'Take our word back', done: 'Your word was taken back.' },
} as const
