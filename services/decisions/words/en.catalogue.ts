import type { ReasonCode } from '#domain/decision/reasons.ts'

/**
 * The shape that every other language must have. The English of the letters of Regulation B is the text that counts:
 * forms C-1 (adverse action), C-4 (counteroffer) and C-6 (incompleteness) of 12 CFR 1002, Appendix C.
 */
export const en = {
  notices: {
    'missing-items-reminder': {
      subject: 'Your application {reference} is waiting for you',
      body: `We still need this for your application for {businessName}:
{items}

If something is difficult, call {lenderName}, {lenderPhone}. Often another paper will do.`,
      text: 'Molino: your application {reference} still needs something. See it in Molino or call {lenderPhone}.',
    },
    'vouch-reminder': {
      subject: 'Somebody is still needed to vouch for you: {reference}',
      body: `{missing, plural, one {One more person is needed} other {# more people are needed}} to vouch for you in your application for {businessName}. If you can, before {endsOn}.

{awaited, plural, =0 {You have not asked anybody who has yet to answer. You can do it from your application.} other {We are still waiting for:}} {names}

{people, plural, =0 {You can also ask a person you know.} other {You can send the link again, or ask another person.}} Questions? Call {lenderName}, {lenderPhone}.`,
    },
    'vouch-reminder-voucher': {
      subject: '{applicant} is waiting for your answer',
      body: `{applicant} asked you to vouch for them and you have not answered yet. If you can, answer by the link you were sent before {endsOn}.

If you would rather not, you can say so there. Questions? Call {lenderName}, {lenderPhone}.`,
    },
    'endorsement-reminder': {
      subject: '{applicant} is waiting for the answer of {partner}',
      body: `{applicant} asked {partner} for a recommendation and it is not finished yet. If you can, finish it on your page before {endsOn}.

If you cannot recommend them this time, you can say so there: then {applicant} has time for another way. Questions? Call {lenderName}, {lenderPhone}.`,
    },
    'vouching-window': {
      subject: 'There is another way to go on with your application {reference}',
      body: `{missing, plural, one {One person is still missing} other {# people are still missing}} to vouch for you in your application for {businessName}. Your application is still open and nothing is lost.

There are other ways:
• Ask other people: someone who buys from you, a neighbor, someone you worked with.
• Ask an organization that knows you to recommend you.
• Save with a lending circle.

Call {lenderName}, {lenderPhone}, and we will look together at which one suits you.`,
    },
    'incompleteness-notice': {
      subject: 'Notice: your application {reference} is incomplete',
      body: `{lenderName}
{lenderAddress}
{on}

Application {reference}, {businessName}, received on {receivedOn}.

Your application cannot be decided because information is missing. We need:
{items}

Please let us have it by {respondBy}. If we do not receive it by then, we will not be able to consider your application further, and we will close it. You may apply again at any time.

Questions, or something is difficult? Call {lenderName}, {lenderPhone}.

The English text of this letter controls.`,
      text: 'Molino: your application {reference} is not complete. Send what is missing by {respondBy}. We wrote you a letter: read it in Molino.',
    },
    'application-closed': {
      subject: 'Your application {reference} is closed',
      body: `On {noticeOn} we wrote that information was missing from your application for {businessName}, and asked for it by {respondBy}. It did not arrive, so we have closed the application. This was not a decision about you.

You can start again whenever you like; what you already told us is kept. We are here: {lenderName}, {lenderPhone}.`,
    },
    approval: {
      subject: 'Your loan is approved: {amount}',
      body: `Good news: your application {reference} for {businessName} is approved, {amount} in {installments, plural, one {one payment} other {# payments}}.

What comes next: everyone on the loan reads and signs the agreement in Molino, with every figure in it. Then a second person sends the money. You owe nothing until you sign.

Questions? Call {lenderName}, {lenderPhone}.`,
      text: 'Molino: your loan of {amount} is approved. Next, read and sign the agreement.',
    },
    counteroffer: {
      subject: 'About your application {reference}: we can offer something different',
      body: `{lenderName}
{lenderAddress}
{lenderPhone}
{on}

Application {reference}, {businessName}. You asked for {askedAmount} in {askedInstallments, plural, one {one payment} other {# payments}} on {receivedOn}.

We cannot offer you credit on the terms that you asked for, for the reasons below. We can offer you credit on these terms:
{offeredAmount} in {offeredInstallments, plural, one {one payment} other {# payments}}, {offeredProduct}.

If this offer is acceptable to you, please tell us by {expiresOn}, in Molino or at the address or telephone number above. If we do not hear from you by then, the offer ends and your application is declined for the same reasons.

Principal reasons for not granting what you asked for:
{reasons}

{ecoaNotice}

The English text of this letter controls.`,
      text: 'Molino: we can offer you {offeredAmount}. Read the letter and answer by {expiresOn}.',
    },
    'adverse-action': {
      subject: 'Our decision on your application {reference}',
      body: `{lenderName}
{lenderAddress}
{lenderPhone}
{on}

Application {reference}, {businessName}. You asked for {askedAmount} on {receivedOn}.

Action taken: {action}

Principal reasons for our decision:
{reasons}

{ecoaNotice}

Would you like to talk about it? Call {lenderName}, {lenderPhone}. You may apply again at any time.

The English text of this letter controls.`,
    },
    'sign-reminder': {
      subject: 'Your loan is waiting for your signature',
      body: `Your loan of {amount} for {businessName} is approved and waits for your signature. You can read every figure in the agreement before you sign it.

Questions? Call {lenderName}, {lenderPhone}.`,
      text: 'Molino: your loan of {amount} waits for you to sign. Read it and sign it in Molino.',
    },
    'second-opinion-wanted': {
      subject: '{reference}: a second person is needed',
      body: 'A colleague proposes to {decision, select, approve {approve} counter {make a counteroffer on} other {decline}} application {reference} ({amount}). It is above their limit and within yours. The law wants an answer by {answerBy}.',
    },
    'decision-returned': {
      subject: '{reference}: your decision came back',
      body: 'A colleague did not agree to the decision on application {reference} and returned it: {note}',
    },
    'counteroffer-answered': {
      subject: '{reference}: the counteroffer was {answer, select, accepted {accepted} refused {refused} other {not answered}}',
      body: 'The counteroffer of {amount} on application {reference} was {answer, select, accepted {accepted: the agreement waits for signatures} refused {refused: the application is declined and the letter is sent} other {not answered in time: the application is declined and the letter is sent}}.',
    },
    'escalation-15': {
      subject: '{reference} waits for a decision, day {day} of {of}',
      body: 'Application {reference} ({amount}) is complete and undecided since {completedOn}. The law wants an answer by {answerBy}. Please decide.',
    },
    'escalation-25': {
      subject: '{reference} waits for a decision, day {day} of {of}',
      body: 'Application {reference} ({amount}) is complete and undecided since {completedOn}. The law wants an answer by {answerBy}. Its officer has not decided: please look at it with them, or decide.',
    },
    'escalation-28': {
      subject: '{reference} waits for a decision, day {day} of {of}',
      body: 'Application {reference} ({amount}) is complete and undecided since {completedOn}. The law wants an answer by {answerBy}. Officers were told on the days before: please see that somebody decides.',
    },
    'papers-unseen': {
      subject: '{reference}: papers wait for a look',
      body: 'Application {reference} ({amount}) has papers that nobody has looked at since {since}. {all, select, yes {Nothing else is missing: the days of the law count from when they came.} other {Something that they have not sent is missing too.}} Please look at them.',
    },
    'breach-30': {
      subject: '{reference}: the legal deadline has passed without an answer',
      body: 'Application {reference} ({amount}), complete since {completedOn}, had to be answered by {answerBy} and was not. The breach is recorded. No letter was sent: a person must decide, with reasons of their own, now.',
    },
  },
  /** In the box of a letter. */
  figures: {
    asked: 'You asked for',
    offered: 'We can offer you',
    granted: 'Your loan',
    installments: '{installments, plural, one {In one payment} other {In # payments}}',
  },
  action: {
    declined: 'Your application for credit was declined.',
    'counteroffer-refused': 'Your application for credit was declined on the terms you asked for. You did not accept our counteroffer of {amount}.',
    'counteroffer-expired': 'Your application for credit was declined on the terms you asked for. Our counteroffer of {amount} was open until {expiresOn} and was not accepted.',
  },
  ecoaNotice: 'Notice: The Federal Equal Credit Opportunity Act prohibits creditors from discriminating against credit applicants on the basis of race, color, religion, national origin, sex, marital status, age (provided the applicant has the capacity to enter into a binding contract); because all or part of the applicant’s income derives from any public assistance program; or because the applicant has in good faith exercised any right under the Consumer Credit Protection Act. The Federal agency that administers compliance with this law concerning this creditor is {agencyName}, {agencyAddress}.',
  reasons: {
    'application-incomplete': 'Credit application incomplete',
    'insufficient-credit-references': 'Insufficient number of credit references provided',
    'unacceptable-credit-references': 'Unacceptable type of credit references provided',
    'unverifiable-credit-references': 'Unable to verify credit references',
    'irregular-employment': 'Temporary or irregular employment',
    'unverifiable-employment': 'Unable to verify employment',
    'length-of-employment': 'Length of employment',
    'insufficient-income': 'Income insufficient for amount of credit requested',
    'excessive-obligations': 'Excessive obligations in relation to income',
    'unverifiable-income': 'Unable to verify income',
    'length-of-residence': 'Length of residence',
    'temporary-residence': 'Temporary residence',
    'unverifiable-residence': 'Unable to verify residence',
    'no-credit-file': 'No credit file',
    'limited-credit-experience': 'Limited credit experience',
    'poor-performance-with-us': 'Poor credit performance with us',
    'delinquent-obligations': 'Delinquent past or present credit obligations with others',
    'collection-or-judgment': 'Collection action or judgment',
    'garnishment-or-attachment': 'Garnishment or attachment',
    'foreclosure-or-repossession': 'Foreclosure or repossession',
    bankruptcy: 'Bankruptcy',
    'recent-inquiries': 'Number of recent inquiries on credit bureau report',
    'insufficient-collateral': 'Value or type of collateral not sufficient',
    'business-credit': 'Past or present credit obligations of the business',
    'owner-or-guarantor-credit': 'Past or present credit obligations of an owner or guarantor',
    'use-of-proceeds': 'What the loan is for is outside what this program can lend for',
    'cash-flow': 'Cash flow of the business not sufficient for the payments',
    'business-collateral': 'Collateral of the business not sufficient',
    'time-in-business': 'The business has been open too short a time for the amount requested',
    'government-programme-criteria': 'The business does not meet the criteria of the government program requested',
    'aggregate-exposure': 'The amount requested and what is already owed to us are together above what we can lend',
    'unverifiable-business-information': 'Unable to verify information about the business',
    other: 'Other',
  } satisfies Record<ReasonCode, string>,
}

type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }
export type DecisionWords = Shape<typeof en>
