export default {
  title: 'My people', loading: 'Getting your people', lead: '{date}. {talks, plural, one {# talk} other {# talks}}, {calls, plural, one {# call} other {# calls}}. {people, plural, one {# person} other {# people}}.',
  minutes: '{hours} h {minutes} min this month',
  talks: 'Talks today', noTalks: 'No talks today.', noted: 'Noted, {minutes} min', notedOnly: 'Noted',
  calls: 'Call today', callsWhy: 'why each is here', noCalls: 'Nobody needs a call today.', callsNote: 'A call here is help, not collection.',
  missed: 'Missed the talk of {date}', late: 'Late since {date}', help: 'Asked for help on {date}', helpAbout: 'Asked for help on {date}: {about}',
  people: 'Next with each person', soonest: 'soonest first', noPeople: 'You coach nobody yet.', noNext: 'No day',
  unassigned: 'Without a coach', since: 'since {date}', take: 'I take them on', took: '{name} is now among your people',
  person: {
    loading: 'Getting the person', back: 'My people', loan: 'Loan of {amount}', late: '{amount} past due', upToDate: 'Up to date', speaks: { es: 'Speaks Spanish.', en: 'Speaks English.' },
    line: 'Talks', steps: 'Next steps', noSteps: 'No steps written down.', stepDone: 'done', by: 'by {date}', drop: 'Take away', notes: 'Notes', before: 'Before this', minutes: 'Minutes with this person',
    talkLine: '{outcome} on {date}', talkMinutes: '{minutes} min', beside: 'Beside the plan', shared: 'They see it', private: 'Private', answer: 'I will take it', closeHelp: 'It is taken care of', answered: 'They were told', helpTitle: 'Asks for help',
    category: { 'before-loan': 'Before the loan', 'after-loan': 'After the loan', class: 'Class', other: 'Other' },
    outcome: { done: 'Held', missed: 'Missed', moved: 'Moved', skipped: 'Not needed' },
  },
  form: {
    title: 'Write down a talk', about: 'Which', beside: 'Another, beside the plan', outcome: 'How it went', heldOn: 'On what day', shared: '{name} sees this', sharedHint: 'In their language, as you write it.',
    private: 'Private', privateHint: 'You alone; each look is logged.', minutes: 'Minutes', counts: 'Counts for', nextOn: 'Next talk', nextHint: 'Leave empty to go on with the plan.',
    step: 'Next step, theirs', stepHint: 'They tick it on their phone.', stepDueOn: 'By when', save: 'Save', saveAndSend: 'Save and send to {name}', saved: 'Written down',
  },
} as const
