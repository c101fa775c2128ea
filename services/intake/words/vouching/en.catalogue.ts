/** The shape that every other language must have. A vouch is a word, not a guarantee, and says so. */
export const en = {
  statement: `{name} is asking {lenderName} for a loan for {businessName} and asks you to vouch for them.

To vouch is to give your word: how long you have known {name}, what you have seen of the business, and what you think of how they keep their word.

It is not a guarantee. You do not sign the loan and you owe nothing, not now and not later. If the loan is not paid, nobody will ask you for the money.

What you answer is read by the person at {lenderName} who decides. {applicantSees, select, answers {{name} can see what you answered, too.} other {{name} will only see that you answered, not what you said.}} You will not see what {name} earns or owes.

You can take your word back as long as nothing was decided. Questions? Call {lenderPhone}.`,
  endorsement: `{partner} gives its word: we know this person as written here, the answers are ours and true as far as we know, and we recommend the loan written here.

It is our word, not a debt. {partner} does not sign the loan.`,
  notices: {
    'endorsement-wanted': {
      subject: '{applicant} asks {partner} for a recommendation',
      body: `{applicant} is asking for a loan and asks {partner} to recommend them. Their request is on your page.`,
    },
    'endorsement-given': {
      subject: '{partner} recommends you',
      body: `{partner} has recommended you for your application {reference}. You owe nothing more by it.`,
    },
    'endorsement-declined': {
      subject: 'There is another way to go on with your application {reference}',
      body: `{partner} told us that it cannot recommend you this time. It is not a decision about your loan. Your application is still open and nothing is lost.

There are other ways:
• Ask people who know you to vouch for you.
• Ask another organization.
• Save with a lending circle.

Call {lenderName}, {lenderPhone}, and we will look together at which one suits you.`,
    },
    'endorsement-returned': {
      subject: 'An endorsement by {partner} came back',
      body: `The loan officer asks {partner} to look at an endorsement again: {note}

What you wrote is kept. Change what is needed and sign again.`,
    },
    'vouch-given': {
      subject: '{name} has vouched for you',
      body: `{name} has answered for your application {reference}.

{missing, plural, =0 {You have all the people you need.} one {One more person is needed.} other {# more people are needed.}}`,
    },
    'vouch-declined': {
      subject: '{name} cannot vouch this time',
      body: `{name} told us that they cannot vouch for you this time. Nothing happens to your application {reference}: it is still open.

You can ask another person from your application. To talk it over, call {lenderName}, {lenderPhone}.`,
    },
    'vouch-withdrawn': {
      subject: '{name} took their word back',
      body: `{name} had vouched for you and no longer does. Your application {reference} is still open.

{missing, plural, =0 {You still have all the people you need.} one {One person is needed now: you can ask somebody else from your application.} other {# people are needed now: you can ask somebody else from your application.}} Questions? Call {lenderName}, {lenderPhone}.`,
    },
    'vouch-kept': {
      subject: 'We kept your word for {applicant}',
      body: `Thank you. On {on} you vouched for {applicant} and signed with your name. You owe nothing by it.

If you change your mind before it is decided, you can take it back on your page, or call {lenderName}, {lenderPhone}.`,
    },
  },
}

type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }
export type VouchingWords = Shape<typeof en>
