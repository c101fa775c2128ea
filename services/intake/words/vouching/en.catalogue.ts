/** The shape that every other language must have. A vouch is a word, not a guarantee, and says so. */
export const en = {
  statement: `{name} is asking {lenderName} for a loan for {businessName} and asks you to vouch for them.

To vouch is to give your word: how long you have known {name}, what you have seen of the business, and what you think of how they keep their word.

It is not a guarantee. You do not sign the loan and you owe nothing, not now and not later. If the loan is not paid, nobody will ask you for the money.

What you answer is read by the person at {lenderName} who decides. {applicantSees, select, answers {{name} can see what you answered, too.} other {{name} will only see that you answered, not what you said.}} You will not see what {name} earns or owes.

You can take your word back as long as nothing was decided. Questions? Call {lenderPhone}.`,
  notices: {
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
