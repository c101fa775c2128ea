export default {
  loading: 'Opening the file', queue: 'Queue', logged: 'Application {reference}. That you opened it is on record.',
  asks: '{business}. Ask: <b>{amount}</b>, {product}. {purpose}', speaks: { en: 'They speak English.', es: 'They speak Spanish.' },
  story: 'Their story',
  by: {
    'incompleteness-notice': 'Notice of missing papers by {date}, day {day} of {of}', 'respond-by': 'They answer by {date}',
    decision: 'Answer by {date}, {left, plural, =0 {today} one {# day left} other {{left, number} days left}}, day {day} of {of}', 'counter-expiry': 'Their answer by {date}',
  },
  way: {
    asked: 'Asked {date}', complete: 'Papers complete {date}', incomplete: 'Papers missing', loan: 'Sign and fund',
    status: { draft: 'Decision', incomplete: 'Decision', complete: 'Decision', proposed: 'Second yes', approved: 'Approved', countered: 'Counteroffer made', declined: 'Declined', withdrawn: 'Withdrawn', closed: 'Closed' },
  },
  business: {
    since: { idea: 'still an idea', 'under-1': 'under a year', '1-to-2': '1 to 2 years', '3-to-5': '3 to 5 years', 'over-5': 'over 5 years' },
    place: { home: 'at home', market: 'on the street or at a market', shop: 'in a shop', 'at-customers': 'at customers', online: 'online', elsewhere: 'elsewhere' },
    kind: { microenterprise: 'microenterprise', 'main-street': 'main street', 'second-stage': 'second stage', 'innovation-led': 'innovation-led' },
  },
  uses: { title: 'What it is for', seller: 'Price from {seller}', total: 'All of it', 'left-over': 'They ask for {difference} more than it costs.', 'her-part': 'They put in {difference} of their own.' },
  asked: {
    title: 'How it was asked for', language: { en: 'Negotiated in English.', es: 'Negotiated in Spanish.' },
    consent: { electronic: 'Agreed to notices and signing on a screen', truth: 'Says that it is true' },
    given: '{name}, {when}. Text {version}.', givenHelped: '{name}, {when}, on the device of who helped. Text {version}.', notices: 'Notices: text {version}.',
    helped: '{helper} helped in person ({role})', role: { officer: 'officer', coach: 'coach', partner: 'partner' },
    consented: 'With the consent of {name}, {when}. Text {version}.', confirmed: 'Looked through {count, plural, one {# section} other {# sections}} and said it is right, {when}.', notConfirmed: 'Confirmed nothing with who helped.',
  },
  budget: {
    badMonth: 'In a bad month {amount} comes in', title: 'Budget, one normal month', in: 'Comes in', out: 'Goes out', already: 'Goes out {amount}', payment: 'This payment {amount}', left: 'Left {amount}', lacks: 'Short by {amount}',
    line: { 'business-sales': 'Business sales', 'other-work': 'Other work in the home', 'other-help': 'Other help', home: 'Rent or house', food: 'Food', car: 'Car and gas', utilities: 'Light, water, phone', debts: 'Other debts', 'business-costs': 'Business costs', other: 'Other' },
  },
  people: { title: 'Who is on it', invited: 'Invited, has not joined yet', call: 'Call', lostPhone: 'Lost phone', lostPhoneOf: 'Lost phone: {name}', role: { borrower: 'borrower', 'co-borrower': 'co-borrower', guarantor: 'guarantor' } },
  endorsements: {
    title: 'Partners', status: { requested: 'Asked {date}', returned: 'Sent back {date}', endorsed: 'Endorsed {date}', declined: 'Could not endorse {date}', withdrawn: 'Took it back {date}' }, conflict: 'Conflict named by {name}',
    recommends: 'Recommends {amount} in {count, number} payments, within its {maximum} policy; offers {hours, number} hours of coaching.', known: 'Known since {date}: {capacity}', answers: { yes: 'Yes.', some: 'Some.', no: 'No.' },
    signed: 'Signed by {name}, {date}.', recused: '{name} stepped aside, {date}.', headroom: '{amount} left in the pool behind it.',
    refusal: { 'not-known': 'Does not know them.', 'known-too-little': 'Has not known them long.', 'conflict-of-interest': 'Conflict of interest.', 'outside-policy': 'Outside its policy.', 'no-room': 'No room left.', 'not-now': 'Not now.', other: 'Another reason.' },
    return: 'Send it back', returnNote: 'What should be looked at again', returnHint: 'The partner reads it.', returnDo: 'Send it back',
  },
  vouches: {
    title: 'Who vouches for them', count: '{counted, number} of {needed, number} vouches. Of household and family at most {close, number} counts.', close: 'Same household or family', byParty: 'Now a party, does not count', withdrawn: 'Taken back {date}',
    knownFor: { 'less-than-1': 'Known less than a year.', '1-to-3': 'Known 1 to 3 years.', '3-to-10': 'Known 3 to 10 years.', 'more-than-10': 'Known more than 10 years.' },
    capacity: { neighbor: 'Lives nearby.', friend: 'A friend.', customer: 'Buys from them.', supplier: 'Sells to them.', 'worked-together': 'They worked together.', community: 'Knows them from a group.', other: 'Knows them from elsewhere.' },
    seen: { often: 'Has often seen the business.', 'a-few-times': 'Has seen the business a few times.', 'heard-of-it': 'Has heard of the business.', 'not-seen': 'Has not seen the business.' },
    kept: { always: 'They always keep their word on money.', 'almost-always': 'They almost always keep their word on money.', 'not-always': 'They do not always keep their word on money.', 'do-not-know': 'Does not know how they are with money.' },
    lend: { yes: 'Would lend to them.', 'a-small-amount': 'Would lend them a little.', no: 'Would not lend to them.' },
    signed: 'Signed as {name}, {date}',
    waiting: { waiting: 'Asked {date}, has not answered', opened: 'Opened it {date}, has not answered', expired: 'Asked, the invitation ran out', declined: 'Said on {date} that they cannot', given: 'Answered {date}', withdrawn: 'Took it back {date}' },
  },
  documents: {
    title: 'What they sent', loading: 'Looking for what they sent', none: 'They have sent nothing yet.', openOf: 'Open: {name}',
    by: '{name}, {date}', byHelper: '{name}, {date}; helped by {helper}', state: { sent: 'To look at', accepted: 'Accepted', rejected: 'Sent back' },
    accept: 'Accept', acceptOf: 'Accept: {name}', accepted: 'Accepted, and they have been told', sendBack: 'Send back', sendBackOf: 'Send back: {name}', sentBack: 'Sent back, and they have been told why', why: 'Why it cannot be used',
    whole: 'Show all of it', wholeOf: 'Show the whole number of {name}; the look is logged',
  },
  missing: {
    why: 'Why it is asked for', inOne: 'Ask with one press, for a week from today:', askOf: 'Ask for: {item}', toLookAt: 'It was sent and waits for a look', sentBack: 'Sent back; another one by {date}',
    title: 'Papers', none: 'Nothing is missing.', due: 'By {date}', cameOn: 'Came {date}', hasCome: 'It has come', hasComeOf: 'It has come: {item}', came: 'Ticked off', ask: 'Ask for a paper', asked: 'Asked. They can see it now.',
    whose: 'From whom', whoseHint: 'Only who is to send it is told.', anyOfThem: 'Any of those who ask', of: 'From {name}', which: 'Which paper', note: 'Why, or which one exactly', noteHint: { en: 'They read this as you write it: in English.', es: 'They read this as you write it: in Spanish.' }, by: 'By', send: 'Ask for it', leave: 'Not now',
    kind: {
      identity: 'Photo identification', 'address-proof': 'Proof of address', 'income-proof': 'Proof of income', 'bank-statements': 'Bank statements', 'tax-return': 'Tax return', 'business-proof': 'Proof of the business',
      licence: 'Licence or permit', 'price-quote': 'Price of what is to be bought', references: 'References', 'debts-proof': 'What is owed elsewhere', vouch: 'Somebody to vouch', other: 'Something else', party: 'Has not joined yet',
    },
  },
  readings: {
    title: 'What the facts say', lead: 'A reading of this page, not a score. You decide.',
    budget: { fits: '<b>It fits.</b> {left} left in a normal month; the programme asks for {asked}.', tight: '<b>It is tight.</b> {left} left in a normal month; the programme asks for {asked}.', short: '<b>It does not fit.</b> {left} short in a normal month; the programme asks for {asked} to be left.' },
    people: '<b>{all, plural, one {# person} other {# people}}</b> on it, {joined} joined.',
    papers: '{open, plural, =0 {<b>Papers are complete.</b>} one {<b># paper is missing.</b>} other {<b># papers are missing.</b>}}',
  },
  quote: {
    title: 'The quote', receive: 'They receive', pays: 'Each of {count, number} payments', apr: 'APR', financeCharge: 'Finance charge', total: 'Total of payments',
    dates: 'If funded today: first payment {first}, last {last}.', try: 'Try another amount or term', enough: 'Close this trial',
  },
  clocks: {
    title: 'What happens by itself', lead: 'As long as nobody does it first.', morning: '{date}, in the morning', evening: '{date}, as the day ends',
    kind: {
      'missing-items-reminder': 'They are reminded of what is missing', 'incompleteness-notice': 'The notice of missing papers goes out', 'close-incomplete': 'It closes if nothing came',
      'vouch-reminder': 'They and those they asked are reminded of the vouches', 'vouching-window': 'They are offered another way in', 'papers-unseen': 'Officers are told of papers without a look',
      'escalation-15': 'Its officer is reminded', 'escalation-25': 'The other officers are told', 'escalation-28': 'The administrators are told', 'breach-30': 'The legal deadline ends',
      'counter-expiry': 'The counteroffer ends; the letter with the reasons goes out', 'adverse-action-90': 'The last day for the letter with the reasons', 'sign-reminder': 'They are reminded to sign',
    },
  },
  letters: {
    title: 'Letters', to: 'To {name}, {date}', markPosted: 'I posted it', posted: 'Kept: the letter is in the post', way: '{channel}: {state} {when}',
    channel: { mail: 'Email', text: 'Text', paper: 'Paper' },
    state: { queued: 'to be sent', sent: 'sent', delivered: 'arrived', failed: 'could not be sent', 'given-up': 'could not be sent', held: 'does not go' },
    screen: { unread: 'On her page, not opened', read: 'Opened {date}' },
  },
  history: {
    title: 'What happened', decision: { approve: 'Approved {amount}', counter: 'Counteroffer of {amount}', decline: 'Declined' }, byAt: '{name}, {when}', note: 'For colleagues: {note}',
    second: { agreed: '{name} agreed. {note}', returned: '{name} returned it: {note}' }, answer: { accepted: 'They accepted.', refused: 'They refused.', expired: 'Nobody answered in time.' },
    notice: 'Sent to {name} {date}, not read', noticeRead: 'Sent to {name} {date}, read',
  },
  bar: {
    label: 'Decision', within: '<b>{amount} is within your {limit} limit.</b> You decide.', above: '<b>{amount} is above your {limit} limit.</b> Your yes goes on to {names} for a second yes.', aboveNobody: '<b>{amount} is above your {limit} limit,</b> and nobody here could give the second yes.',
    more: 'More', less: 'Less', approve: 'Approve', approveAndSend: 'Approve, ask for a second yes', counter: 'Counteroffer', decline: 'Decline', toLoan: 'Open the loan',
    why: { 'not-authorised': 'You can read this file. Officers decide.', party: 'You are part of this application, so a colleague decides.', 'helped-applicant': 'You helped fill it in, so a colleague decides.', 'same-person': 'You decided; another person gives the second yes.', limit: 'The amount is above your limit, so a colleague with a higher one gives the second yes.', status: 'There is nothing to decide on this file now.' },
  },
  decide: {
    title: { approve: 'Approve as asked', counter: 'Make a counteroffer', decline: 'Decline' },
    lead: { approve: '{amount} in {count, number} payments. They get the agreement to sign at once.', counter: 'They asked for {amount} in {count, number} payments. They get a letter with your terms, your reasons and the date to answer by.', decline: 'They get a letter with the reasons you give here.' },
    amount: 'Amount we can lend', installments: 'Payments', note: 'Note for colleagues', noteHint: 'Never sent.', leave: 'Back',
    propose: { approve: 'Approve, ask for a second yes', counter: 'Propose it, ask for a second yes', decline: 'Decline, ask for a second yes' },
    do: { approve: 'Approve', counter: 'Send the counteroffer', decline: 'Decline and send the letter' },
    done: { approve: 'Approved. The agreement is ready to sign.', counter: 'The counteroffer is sent', decline: 'Declined. The letter is sent.', proposed: 'Sent on for the second yes' },
  },
  reasons: {
    title: 'The main reasons', count: '{count, plural, =0 {one to four} one {# chosen} other {# chosen}}', other: 'In your own words', otherHint: 'Say what exactly. Rules of the house are not a reason.',
    group: { application: 'Application', credit: 'References', work: 'Work and income', residence: 'Residence', record: 'Record', business: 'Business', other: 'Other' },
  },
  second: {
    label: 'Second yes', asked: { approve: '<b>{name} approved {amount}</b> and needs a second yes.', counter: '<b>{name} wants to offer {amount}</b> and needs a second yes.', decline: '<b>{name} declined</b> and needs a second yes.' },
    agree: 'Agree', return: 'Return it', leave: 'Back', note: 'What should be looked at again', noteHint: 'Your colleague reads it.', done: { agreed: 'Agreed. It is decided.', returned: 'Returned to your colleague' },
  },
} as const
