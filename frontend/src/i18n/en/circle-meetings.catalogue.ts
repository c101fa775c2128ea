export default {
  loading: 'Looking for the meetings',
  next: 'The next meeting', none: 'No meeting is planned.', when: '{day}, {time}', where: 'Where', agenda: 'What you talk about', noAgenda: 'Nobody has said yet.',
  off: 'This meeting was called off.', isOff: 'called off',
  cannot: 'I cannot come', can: 'I will come', said: 'You said that you cannot come.', saidDone: 'They know now.', canDone: 'Good, they wait for you.',
  past: 'Meetings that are over', minutes: 'What was agreed', noMinutes: 'Nothing was written.',
  mine: { present: 'you came', late: 'you came late', excused: 'you had said so', absent: 'you were not there' },
  rate: 'You came to {came} of {counted}.', below: 'It is less than the circle asks for.',
}
