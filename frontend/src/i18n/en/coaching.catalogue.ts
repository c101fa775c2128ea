export default {
  checkpoint: {
    'before-funding': 'Before the money', 'after-funding': 'At {days} days', 'early-warning': 'After a late payment',
    agreed: 'The one you agreed on', completion: 'When it is all paid',
  },
  state: { planned: 'To come', due: 'Due', done: 'Held', missed: 'Missed', skipped: 'Not needed' },
  noDay: 'no day yet',
  about: { payment: 'A payment', business: 'My business', papers: 'A paper', app: 'This page', other: 'Something else' },
  guide: {
    title: 'Your guide', coach: '<b>{name}</b> walks with you.', none: 'You have no guide yet. The office will answer you.', willCall: 'Your guide will call you.', call: 'Call {phone}',
    next: 'You talk on {date}', noNext: 'No talk is set yet.', steps: 'What comes next', by: 'by {date}', notes: 'What your guide wrote down',
    noteOn: '{date}, {name}', help: 'Ask for help', asked: 'We told them. They will call you soon.', answered: '{name} read it and will take care of it.',
    what: 'What is it about?', more: 'Tell us more', moreHint: 'If you like.', send: 'Send', sent: 'Sent', close: 'Not needed any more', closed: 'Closed',
  },
  standing: {
    title: 'Coaching', none: 'This loan has no plan.', coach: 'Coach: {name}', nobody: 'Nobody coaches them yet', ended: 'Ended',
    help: 'Asked for help on {date}', take: 'I will take it', taken: 'They were told', done: 'Close it', private: 'Their coach’s private notes',
  },
} as const
