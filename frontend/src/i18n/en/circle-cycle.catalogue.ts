export default {
  loading: 'Looking who needs help',
  leave: 'Not now',
  open: {
    title: 'Who needs help',
    private: 'Only whoever keeps the circle sees this, and each person what is theirs.',
    since: 'Turn {round}, since {day}.',
    asked: 'Asked to call: {chair}.',
    note: 'Note what came of it', noteOf: 'Note what came of it with {name}',
    later: 'Put it off',
  },
  what: {
    reminder: '{name} was reminded', 'peer-call': 'Call {name}', coordinator: 'Talk with {name}', plan: 'Make a plan with {name}',
    advance: 'The guarantor can put in for {name}', 'exclusion-vote': 'Ask the circle about {name}’s place', 'write-off': 'Decide about the guarantor’s money for {name}',
  },
  do: {
    advance: 'The guarantor puts in {amount}', advanced: 'Noted: the guarantor put in for {name}.',
    vote: 'Put it to a vote', voteTitle: 'A vote about {name}’s place', voteResult: 'All the others are told that there is a vote, and vote in secret for seven days. {name} does not vote, and sees it too.', voteGo: 'Open the vote', voteOpen: 'The vote is open.',
    writeOff: 'Give it up', writeOffTitle: 'Give up what the guarantor put in for {name}', writeOffResult: 'The guarantor loses {amount}; nobody asks for it any more.', writeOffGo: 'Give it up', writtenOff: 'Noted.',
  },
  outcome: { spoke: 'We talked', 'not-reached': 'Nobody answered', agreed: 'We agreed on a day', 'not-agreed': 'We did not agree', 'put-off': 'Wait with it' },
  note: {
    outcome: 'What came of it', until: 'Through which day', untilHint: 'Until then nothing else comes.',
    words: 'In a few words', wordsHint: 'If you like. The circle does not see it.', go: 'Note it', done: 'Noted.',
  },
  state: { noted: 'Noted.', done: 'Done.', over: 'Caught up.', overtaken: 'The next step came.', 'taken-back': 'Taken back.', open: 'Open.' },
  reason: { 'paid-already': 'It was paid already', 'noted-wrongly': 'It was noted wrongly', 'agreed-otherwise': 'We agreed otherwise', other: 'Something else' },
  past: {
    title: 'What was done', until: 'through {day}.', by: '{name}, {day}.',
    takeBack: 'Take back', takeBackOf: 'Take back what concerns {name}', takeBackTitle: 'Take this back', takeBackResult: 'It stays written that it came, and why you take it back. If the person was written to, they are told that nothing is asked of them.', why: 'Why', takenBack: 'Taken back.',
  },
  pause: {
    title: 'Days of rest', ask: 'Have the circle rest', runs: 'The circle rests', comes: 'The circle will rest', word: 'paused',
    what: 'Meanwhile nobody is reminded and no step comes. The days of the turns stay as they are. All members are told the days.',
    days: 'From {from} until {until}.', rounds: 'Turns in it: {days}.',
    from: 'From', until: 'Goes on on', reason: 'Why', reasonHint: 'Members do not see it.', go: 'Let it rest', begun: 'The circle rests; its members are told.',
    goOn: 'Go on now', callOff: 'Call it off', resumed: 'The circle goes on; its members are told.', leave: 'Not now',
  },
  mine: {
    rests: 'Your circle rests', willRest: 'Your circle will rest', paused: 'paused', restDays: 'From {from} until {until} nobody is reminded of anything. The days of the turns stay.',
    title: 'About turn {round}', private: 'Only you and whoever keeps the circle see this.',
    agreed: 'You agreed on a day together: {day}. Until then nothing else comes.',
    step: {
      reminder: 'It is not noted yet that you put in. If you did, tell whoever keeps the circle; if you cannot right now, tell them too.',
      'peer-call': 'Somebody of the circle will call you, to ask how you are.',
      coordinator: 'Whoever keeps the circle will call you to look for a way together. You can call first.',
      plan: 'Make a plan together with whoever keeps the circle: a day that works for you.',
      advance: 'The guarantor can put in for you, so that nobody waits. You then owe it to the guarantor.',
      'exclusion-vote': 'The circle may vote about your place. Talk with whoever keeps it: it is not too late to catch up.',
      'write-off': 'A loan officer looks at what the guarantor put in for you. You can still catch up.',
    },
  },
  call: {
    title: 'Please call {name}', how: 'As the chair: ask {name} how things are going. You need not ask for money. It stays between you two.',
    spoke: 'We talked', notReached: 'Nobody answered', done: 'Noted. Thank you.',
  },
}
