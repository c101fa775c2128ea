export default {
  begin: 'Something is not right', title: 'What is not right?', who: 'Only the person who keeps the circle and the officers read it. The others do not.',
  what: 'What is it about?', words: 'Tell us how it was', wordsHint: 'The day, how much and who was there, if you remember.', open: 'Send it', opened: 'Sent. Who keeps the circle will answer you.', leave: 'Not now',
  subject: { 'paid-not-noted': 'I paid and it does not show', 'noted-not-paid': 'It says I paid, and I did not', 'pot-not-received': 'It says I received, and I did not', turn: 'My turn is not that one', other: 'Something else' },
  of: { 'paid-not-noted': 'paid, and it does not show', 'noted-not-paid': 'did not pay, and it says so', 'pot-not-received': 'did not receive', turn: 'has another turn', other: 'something is not right' },
  saysOf: '{name} says: {subject}',
  status: { 'waits-for-keeper': 'waiting', answered: 'answered', 'waits-for-officer': 'with an officer', decided: 'closed', withdrawn: 'taken back' },
  outcome: { mended: '{name}: it was put right', stands: '{name}: it stays as it is' },
  step: { 'passed-on': 'Asked that an officer look at it', withdrawn: 'Taken back' },
  stepDone: { 'passed-on': 'An officer will look at it.', withdrawn: 'Taken back.' },
  passOn: 'Ask an officer to look at it', passOnUntil: 'If you do not agree, you can do it until {day}.', withdraw: 'Take it back',
  yourAnswer: 'Your answer', mendFirst: 'If it was noted wrongly, put it right on this page first.', choice: { mended: 'It was noted wrongly, and I put it right', stands: 'It is right as it is noted' },
  why: 'Why', whyHint: 'In plain words. The member reads this.', send: 'Answer', answered: 'Answered. The member is told.', officerAnswers: 'The member does not agree with the answer. An officer who has not answered it decides.',
} as const
