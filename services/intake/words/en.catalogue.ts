/** The shape that every other language must have. */
export const en = {
  notices: {
    'application-received': {
      subject: 'We have your application {reference}',
      body: `We received your application for {amount} for {businessName} on {receivedOn}. Its number is {reference}; say it when you call us.

We have what we need to begin. A person will read it, and you will have an answer by {answerBy} at the latest.

Questions? Call {lenderName}, {lenderPhone}.`,
    },
    'application-received-incomplete': {
      subject: 'We have your application {reference}; something is still missing',
      body: `We received your application for {amount} for {businessName} on {receivedOn}. Its number is {reference}; say it when you call us.

Before we can decide we still need:
{items}

You can send the invitation again from your application. If something is difficult, call {lenderName}, {lenderPhone}, and we will look at it together.`,
    },
    'missing-items': {
      subject: 'We need a paper for your application {reference}',
      body: `To go on with your application for {businessName} we need:
{items}

If you do not have something, or it is difficult, call {lenderName}, {lenderPhone}. Often another paper will do.`,
      text: 'Molino: we need something more for your application {reference}. See it in Molino or call {lenderPhone}.',
    },
    'application-complete': {
      subject: 'Your application {reference} is complete',
      body: `Nothing is missing from your application for {businessName} any more. {late, select, yes {We took too long to look at your papers, and we are sorry. Those who decide have been told.} other {You will have an answer by {answerBy} at the latest.}}

Questions? Call {lenderName}, {lenderPhone}.`,
    },
    'document-accepted': {
      subject: 'Your paper is fine ({reference})',
      body: `We looked at what you sent: {paper}. It is fine. You do not have to do anything else with it.

Questions? Call {lenderName}, {lenderPhone}.`,
    },
    'document-rejected': {
      subject: 'We need this paper once more ({reference})',
      body: `We looked at what you sent: {paper}.

{why}

Please send it again by {dueOn}, from your application. If it is difficult, call {lenderName}, {lenderPhone}. Often another paper will do.`,
      text: 'Molino: we need one paper again for your application {reference}. Please send it by {dueOn}.',
    },
    'documents-came': {
      subject: 'Papers came for {reference}',
      body: `{name} sent papers for the application {reference}. They wait for your look.`,
    },
    'party-joined': {
      subject: '{name} has joined your application {reference}',
      body: `{name} accepted your invitation and is now part of the application for {businessName}.`,
    },
    'help-started': {
      subject: '{helper} is helping you with your application {reference}',
      body: `Today, {on}, {helper} began to fill in application {reference} with you, with your permission.

If that is not so, call us today: {lenderName}, {lenderPhone}. In your application you can see what was written and take the permission back.`,
    },
    'application-withdrawn': {
      subject: 'The application {reference} was withdrawn',
      body: `The application {reference} for {businessName} was withdrawn on {on}, as was asked. Nothing was decided and there is nothing more to do.

You can start another one whenever you like. We are here: {lenderName}, {lenderPhone}.`,
    },
  },
  missing: {
    identity: 'Identification (consular ID, passport or licence)',
    'address-proof': 'A paper that says where you live',
    'income-proof': 'Pay stubs or another paper of what you earn',
    'bank-statements': 'Bank statements',
    'tax-return': 'Tax return',
    'business-proof': 'Something that shows your business: sales notebook, photos, receipts',
    licence: 'Business licence or permit',
    'price-quote': 'A price quote for what you will buy',
    references: 'Names of people who know you',
    'debts-proof': 'Papers about other debts',
    other: 'Another paper',
    vouch: '{count, plural, one {A person who vouches for you, or a partner} other {# people who vouch for you, or a partner}}',
    party: 'Still to accept the invitation: {name}',
    itemWithDate: '• {item}, by {dueOn}',
    itemWithNote: '• {item}, by {dueOn}. {note}',
  },
  asWritten: 'Written in {language}: “{note}”',
  asked: {
    'everyone-sends-it': 'We ask everybody for it.',
    'to-confirm-it': 'It shows what you told us.',
    'to-see-the-price': 'We want to see the price.',
    'figures-differ': 'One paper says another amount.',
    'newer-one': 'The one you sent is old by now.',
    'names-differ': 'The name is not the same on every paper.',
  },
  rejected: {
    blurry: 'It is blurry and we cannot read it. Take the photo again with good light.',
    'cut-off': 'A part is cut off. All four corners must be in the photo.',
    'pages-missing': 'Pages are missing. Send all of them, also the back.',
    'another-paper': 'It is another paper than the one we need.',
    'too-old': 'It is too old. Send the newest one.',
    'another-name': 'It has another name. Send one with your name.',
    other: 'We cannot use it as it is.',
  },
  applying: {
    electronic: `You say yes to getting notices and papers from {lenderName} on this page, and to signing on a screen.

This covers this application, and your loan if we make one. You can ask for any paper in print, free. You can say no at any time: call {lenderPhone} and we will mail them to you. It costs nothing and does not change your application. If your phone or e-mail changes, tell us at that number or in “My account”. To see them you only need the phone or computer you use now, with internet and something that opens PDF files.`,
    truth: 'What I wrote is true, as far as I know. {lenderName} may ask me more, or ask for a paper to confirm it.',
  },
  help: `You ask {helper} to help you fill in your application, on a device of {helper}.

{helper} will see what you answer in the application and will write it down for you. If you want, {helper} also takes photos of your papers and sends them; they can be seen there only while you get help. {helper} does not decide on your loan. We keep who helped you, when, and what you looked over.

It is only for today. You can stop whenever you like, without saying why, and go on without help on your own phone. Asking for help costs nothing and does not change the answer. If you have a question, call {lenderName}, {lenderPhone}.`,
  consent: {
    borrower: `By accepting, you ask for this loan together with {inviter} for {businessName}.

That means three things. {lenderName} will see the information you give and use it to decide. Those who ask with you will see your name and that you accepted, nothing else about you. Notices and papers will reach you on this page; you can ask for them on paper, free, and you can stop receiving them this way whenever you like by calling {lenderPhone}.

You do not owe anything yet. You will only owe if you later read and sign the agreement.`,
    guarantor: `By accepting, you agree to be considered as a guarantor of this loan to {inviter} for {businessName}.

Think carefully: if you later sign the agreement and the loan is not paid, you will have to pay it, up to the full amount of the debt and its charges, and it can be collected from you without first being collected from whoever received the money.

{lenderName} will see the information you give and use it to decide. Notices and papers will reach you on this page; you can ask for them on paper, free, and you can stop receiving them this way whenever you like by calling {lenderPhone}.

You do not owe anything yet. You will only owe if you later read and sign the agreement.`,
  },
}

type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }
export type IntakeWords = Shape<typeof en>
