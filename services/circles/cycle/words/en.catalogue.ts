/** The shape that every other language must have. Who has not put in hears of it herself, kindly, and of a person; nobody else does. */
export const en = {
  notices: {
    'circle-round-soon': {
      subject: 'Your circle {circle}: the next day is {on}',
      body: 'Each person puts in {amount} by {on}. If it will be hard this time, tell {person}, who keeps the circle, before the day: there are ways.',
    },
    'circle-round-today': {
      subject: 'Your circle {circle}: today is the day',
      body: 'Today is {on}, the day to put in {amount}. If it does not work out today, tell {person}, who keeps the circle: there are ways.',
    },
    'circle-step-hers': {
      subject: '{step, select, reminder {Your circle {circle}: round {round} is still open} other {{person} will call you about {circle}}}',
      body: '{step, select, reminder {Your {amount} for round {round} has not been noted yet. If you have put it in, tell {person}, who keeps the circle. If you cannot right now, tell {person} too: you will look for a way together. Only you and {person} see this.} other {{person}, who keeps the circle, will call you to look for a way together for round {round}. You can also call first. Only you and {person} see this.}}',
    },
    'circle-step-taken-back': {
      subject: 'Our mistake: nothing is asked of you for round {round} of {circle}',
      body: 'What we wrote to you about round {round} was taken back. You do not have to do anything.',
    },
    'circle-call-neighbor': {
      subject: 'A call to {name}, from {circle}',
      body: 'As the chair, please give {name} a call and ask how things are going. You need not ask for money: a kind word is enough. Then say on the page of your circle whether you talked. This stays between you two.',
    },
    'circle-step-for-keeper': {
      subject: '{circle}: {step, select, peer_call {call {name}} coordinator {talk with {name}} plan {make a plan with {name}} advance {the guarantor can put in for {name}} exclusion_vote {think about a vote on {name}’s place} other {decide about the guarantor’s money for {name}}}',
      body: '{step, select, peer_call {{name} has not put in for round {round}, and nobody is chair who could call. Call, and note what came of it.} coordinator {{name} has not put in for round {round}. Talk with {name}, and note what came of it.} plan {{name} still owes round {round}. Agree on a day together and write it down: until then the steps wait.} advance {{name} still owes round {round}. The guarantor can put it in, so that the pot goes out whole; {name} still owes it.} exclusion_vote {{name} still owes round {round} and has not received. If nothing else helps, the circle can vote whether somebody else takes the place.} other {The guarantor put in for {name} in round {round} and does not have it back. An officer decides whether it is given up.}} It is on the page of the circle.',
    },
    'circle-paused': {
      subject: 'Your circle {circle} rests for a while',
      body: 'From {from} the circle rests, and on {until} it goes on. In between nobody is reminded of anything. The dates of the rounds stay as you agreed them.',
    },
    'circle-goes-on': {
      subject: 'Your circle {circle} goes on',
      body: 'From {on} the circle goes on as you agreed. On its page you see which day comes next.',
    },
    'circle-term-ends': {
      subject: '{circle}: an office ends on {on}',
      body: '{holder} has been {office, select, chair {the chair} secretary {the secretary} treasurer {the treasurer} other {a key holder}} through {on}. {isNext, select, somebody {By turns, {next} is next.} other {Nobody is next by turns: the circle can vote.}} Note it on the page of the circle once it is agreed.',
    },
  },
}
