export default {
  title: 'Operations', lead: 'What Molino did by itself, what needs a look, and who did what.', loading: 'Getting the records',
  when: 'When', what: 'What', state: 'State', older: 'Older ones',
  endOfDay: { title: 'Ends of day', date: 'Business date', loans: 'Loans', notices: 'Notices', took: 'Finished', running: 'Running', none: 'No day has ended yet', why: 'It runs by itself every night.' },
  incidents: { title: 'Needs a look', open: 'Open', closed: 'Closed', none: 'Nothing needs a look', why: 'A missed deadline or a broken part would stand here.' },
  audit: { title: 'Who did what', who: 'Who', molino: 'Molino itself', subject: 'Of' },
  messages: {
    title: 'Messages', lead: 'The demo sends nothing outside. What people would have got is here, in both languages.',
    loading: 'Getting the messages', none: 'No message yet', why: 'The first one comes when somebody applies.', to: 'To {name}, {when}, {language, select, en {in English} other {in Spanish}}', older: 'Older messages',
  },
} as const
