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
    takenBack: 'taken back, {date}: {reason}', claimed: 'Taken by claims', recovered: 'Come back of claims', pledgesTitle: 'What each pledge has left', ofPledged: 'Of {pledged}, {lost} went to losses',
    statement: {
      of: 'Statement: {source}', label: 'Statement of {source}', loading: 'Getting the statement', on: 'Day', what: 'What', amount: 'Amount', left: 'Left after it',
      kind: { pledge: 'pledge', 'pledge-taken-back': 'pledge taken back', claim: 'its part of a loss', 'claim-taken-back': 'claim taken back', recovery: 'came back', 'recovery-taken-back': 'came back, undone' },
      reservedPart: 'Its part of what is approved or offered', exposurePart: 'Its part of what is lent', leftNow: 'It has left', paper: 'On paper, in both languages (PDF)',
    },
    waterfall: {
      title: 'Who bears a loss', of: 'Order in {name}', 'pro-rata': 'All together, each by its part', 'partner-first': 'The partner first, then all others', 'philanthropy-first': 'Philanthropy first, then all others',
      note: 'It holds for claims from now on. What comes back goes first to who bore last.', done: 'Kept. It holds for the next claim.',
    },
    claims: {
      title: 'Losses that the pool bears', loading: 'Getting the claims', none: 'None. When a loan is charged off, it can be claimed here.', lost: '{reference} is charged off: {amount} of principal.', wouldBear: 'Would be borne', ask: 'Ask the pool for {amount}', asked: 'Asked. Another person has to agree.',
      waits: '{reference}: {name} asked on {date}. It waits for a second person.', another: 'Another person of finance or administration has to agree.', agree: 'Agree to {amount}', agreed: 'Agreed. The pledges bear it.', refuse: 'Say no', refused: 'It was not claimed.', leave: 'Take back the question',
      made: '{reference}, {date}: {amount} claimed', borne: 'Borne now', cameBack: '{amount} came back', takeBack: 'Take this claim back', takeBackOf: 'Take the claim of {reference} back', takenBack: 'The claim is taken back', why: 'Why', notNow: 'Not now',
      back: 'Taken back, {date}: {reason}', chargeOffBack: 'the charge-off was undone',
    },
    forecast: {
      loading: 'Adding up what will come back', label: 'Room at the end of each month', finding: 'At the end of {month} there is room for {amount}', month: 'Month end', room: 'Room left', back: 'Comes back',
      measure: 'Room left if everybody pays as planned and nothing else is lent.', measureLate: 'Room left if everybody pays as planned and nothing else is lent. {late} is late or lost, and is not counted on.', scale: 'The longest bar is the most room.',
    },
    takeBack: { begin: 'Take a pledge back', of: 'Take a pledge of {name} back', which: 'Which pledge', why: 'Why', whyHint: 'It stays in the list with this reason.', do: 'Take it back', leave: 'Not now', done: 'The pledge is taken back' },
  },
} as const
