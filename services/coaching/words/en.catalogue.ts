/** English of coaching's notices. The Spanish is written first: es.catalogue.ts. */
export const en = {
  'coach-assigned': {
    subject: '{coach} is now your guide',
    body: `{coach} will walk with you through your loan: you talk now and then about how the business is going and what comes next. It costs you nothing.

Their phone is {phone}. Under "my money" you see when you talk next, and you can ask for help there at any time.`,
  },
  'talk-reminder': {
    subject: 'Your talk with {coach} is on {on}',
    body: `On {on} you talk with {coach} about how the business is going. Have at hand what you sold and spent, if you wrote it down; if not, talk all the same.

Does that day not work for you? Call {phone}.`,
  },
  'note-shared': {
    subject: '{coach} left you a note',
    body: `{coach} wrote down what you two talked about. You find it in Molino, under "my money", with your next steps.`,
  },
  'coach-help-answered': {
    subject: '{name} has your call for help',
    body: `You asked for help on {on}. {name} read it and will take care of it. If it cannot wait, call {phone}.`,
  },
  'talk-reminder-for-coach': {
    subject: 'Talk with {person} on {on}',
    body: 'On {on} you talk with {person}. Their page has their next steps and what you wrote down last time.',
  },
  'talk-without-coach': {
    subject: '{person} has no coach yet',
    body: 'A talk with {person} is planned for {on} and nobody is their coach. Please take them on from the list of people without a coach.',
  },
  'talk-missed': {
    subject: 'The talk with {person} did not happen',
    body: 'The talk with {person} was planned for {on} and nothing was written down. Please call them today, and write down how it went or another day.',
  },
  'talk-missed-for-officer': {
    subject: '{person}: a coaching talk was missed and not made good',
    body: 'The coaching talk with {person} of {on} did not happen and no other was held since. Their coach was told. Please see with the coach what is going on.',
  },
  'coach-got-person': {
    subject: '{person} is now among your people',
    body: '{person} is now among the people you coach. Their page shows where their loan stands and what comes next.',
  },
  'coach-help-asked': {
    subject: '{person} asks for help',
    body: '{person} asked for help on {on}. Please call them today; their request stays on your list until it is closed.',
  },
}
export type CoachingWords = typeof en
