export default {
  settings: 'Settings',
  coaches: {
    title: 'Coaches', lead: 'Who coaches, and whose each person is.', loading: 'Getting the coaches', who: 'Who coaches', none: 'Nobody coaches yet.', people: '{count, plural, =0 {nobody} one {# person} other {# people}}', add: 'Give somebody the role of coach',
    whose: 'Whose each person is', noPlans: 'Nobody is being coached now.', plan: '{reference}, since {date}', nobody: 'Nobody yet', given: 'The coach of {name} is changed',
  },
  partners: {
    title: 'Partners', lead: 'They know people and give their word for them, each by its own policy.', loading: 'Getting the partners', none: 'There is no partner yet', noneWhy: 'Add the first one, and then give the role of partner to who speaks for it.',
    active: 'Takes requests', notActive: 'Takes no requests', contact: 'Contact', people: 'Who speaks for it', nobody: 'Nobody yet', most: 'Recommends up to', signers: 'How many sign', pool: 'Pool behind it', noPool: 'None', question: 'Question {number}',
    change: 'Change', changeOf: 'Change: {name}', speaks: 'Who speaks for it',
    form: {
      name: 'Name', about: 'What it is, in one sentence ({language})', aboutHint: 'People read this when they choose whom to ask.', contactName: 'Whom to call there', contactPhone: 'Telephone', most: 'The most it recommends for one person', mostHint: 'Above it, the form does not let them.', signers: 'How many of its people sign',
      conflict: 'Somebody there is family, or gains by it', conflictRule: { recuse: 'That person steps aside, another one signs', disclose: 'That person says so, and signs' }, pool: 'Pool behind what it recommends', noPool: 'None',
      question: 'Question {number} ({language})', another: 'Another question', active: 'It takes new requests', add: 'Add a partner', keep: 'Keep it', leave: 'Not now', done: 'Kept. It holds from now on.',
    },
  },
  pools: {
    title: 'Pools', lead: 'Pledged deposits that stand behind loans. What is paid back gives room again.', loading: 'Getting the pools', none: 'There is no pool yet', noneWhy: 'Begin one, and add who pledged how much.',
    kind: { partner: 'partner', lender: 'lender', philanthropy: 'philanthropy', other: 'other' }, pledged: 'Pledged', reserved: 'Approved or offered, not paid out', exposure: 'Lent and not paid back', headroom: 'Room left',
    add: 'Add a pledge', addOf: 'Add a pledge to {name}', begin: 'Begin a pool', new: { title: 'A new pool', name: 'Name', do: 'Begin it', leave: 'Not now', done: 'The pool is there' },
    pledge: { source: 'Who pledges', kind: 'What they are', amount: 'How much', hint: 'What comes later is another pledge.', do: 'Add this pledge', leave: 'Not now', done: 'The pledge is added', sure: 'Is it {amount}?', result: '{source} pledges it to {pool}.', send: 'Yes, add {amount}' },
    takenBack: 'taken back, {date}: {reason}',
    takeBack: { begin: 'Take a pledge back', of: 'Take a pledge of {name} back', which: 'Which pledge', why: 'Why', whyHint: 'It stays in the list with this reason.', do: 'Take it back', leave: 'Not now', done: 'The pledge is taken back' },
  },
} as const
