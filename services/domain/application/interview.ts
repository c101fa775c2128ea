import { isGiven } from './typed-answers.ts'

/** How a question is answered, which is also how long it takes to: one tap, a line to type, a few lines, a figure, a tick. */
export type AskedAs = 'choice' | 'line' | 'text' | 'amount' | 'tick'

/** What she typed so far, as typed. */
export type AnswersSoFar = Readonly<Record<string, unknown>>

/** What the pages depend on beside her answers. */
export interface InterviewFacts {
  /** Somebody fills it in with her, on that person's device. */
  helped: boolean
  /** How many people must vouch; the page is not shown where none must. */
  vouchesNeeded?: number
}

export interface Question {
  /** The answer's name in the record: `answers.<name>`. */
  name: string
  /** How each field of its shortest honest answer is filled; one where several would do. */
  as: readonly AskedAs[]
  /** Whether it can be left out, given what she said so far. */
  optional?: (answers: AnswersSoFar) => boolean
  /** Something is chosen before she comes to the page: it takes no more than a look. */
  chosen?: true
}

export interface Step {
  name: string
  show: (answers: AnswersSoFar, facts: InterviewFacts) => boolean
  asks: readonly Question[]
  /** What pressing a button on this page does beyond keeping what she typed. */
  sideEffects: readonly string[]
}

const always = () => true
const isIdea = (answers: AnswersSoFar) => answers.businessSince === 'idea'

/** The whole interview, page after page. What a page looks like: frontend/src/features/apply/steps.ts. */
export const interview = [
  {
    name: 'language', show: always,
    asks: [{ name: 'locale', as: ['choice'], chosen: true }],
    sideEffects: ['the portal speaks that language from here on; it is the language of negotiation until she sends the application'],
  },
  {
    name: 'kind', show: always, sideEffects: [],
    asks: [{ name: 'entrepreneurType', as: ['choice'] }],
  },
  {
    name: 'business', show: always, sideEffects: [],
    asks: [
      { name: 'businessSince', as: ['choice'] },
      { name: 'sells', as: ['line'] },
      { name: 'place', as: ['choice'] },
      { name: 'businessName', as: ['line'], optional: isIdea },
    ],
  },
  {
    name: 'people', show: always, asks: [],
    sideEffects: ['a link is made for whoever asks with her or guarantees; once used, that person is a party', 'a party who has not joined is taken out'],
  },
  {
    name: 'purpose', show: always, sideEffects: [],
    asks: [
      { name: 'uses', as: ['line', 'amount'] },
      { name: 'amountCents', as: ['amount'], chosen: true },
      { name: 'story', as: ['text'] },
    ],
  },
  {
    name: 'loan', show: always, sideEffects: [],
    asks: [{ name: 'productVersionId', as: ['choice'], chosen: true }, { name: 'installments', as: ['choice'], chosen: true }],
  },
  {
    name: 'budget', show: always, sideEffects: [],
    // The figures of must-fill lines, and what comes in in a bad month.
    asks: [{ name: 'budget', as: ['amount', 'amount', 'amount', 'amount', 'amount', 'amount', 'amount', 'amount', 'amount'] }],
  },
  {
    name: 'vouchers', asks: [],
    // Whom she asks is between her and them: not on somebody else's device.
    show: (_answers: AnswersSoFar, { vouchesNeeded = 0, helped }: InterviewFacts) => vouchesNeeded > 0 && !helped,
    sideEffects: ['a link and a code are made for whoever is asked to vouch', 'a question that nobody has answered is taken back'],
  },
  {
    name: 'papers', show: always, asks: [],
    // Where somebody helps, without the number of her paper: that is hers to write, on her own phone.
    sideEffects: ['each photo goes as soon as there is a signal, and is hers to take back until she sends the application', 'the number of her paper is kept unreadable', 'where somebody helps: what that device sent is seen there only while the help lasts'],
  },
  {
    name: 'consents', show: always,
    asks: [{ name: 'consents', as: ['tick', 'tick'] }],
    sideEffects: ['with the submission, what she agreed to is kept with the version of the words, when, and on whose device', 'a mark for text messages is a yes to them from then on, and its removal a no'],
  },
  {
    name: 'review', show: always, asks: [],
    sideEffects: [
      'where somebody helps: she confirms by her name what she looked through, and that is kept',
      'the application is received today, its clocks begin, and everybody who asked with her is told',
      'the language of negotiation and the version of every text she was shown are kept; whoever helped can do nothing more',
    ],
  },
] as const satisfies readonly Step[]

export type StepName = (typeof interview)[number]['name']

const steps: readonly (Step & { name: StepName })[] = interview

/** The pages she goes through, in order. */
export const shownSteps = (answers: AnswersSoFar, facts: InterviewFacts): StepName[] => (
  steps.filter((step) => step.show(answers, facts)).map(({ name }) => name)
)

/** The page after one; the last is its own. */
export function stepAfter(name: StepName, answers: AnswersSoFar, facts: InterviewFacts): StepName {
  const after = steps.slice(steps.findIndex((step) => step.name === name) + 1)
  return after.find((step) => step.show(answers, facts))?.name ?? 'review'
}

/** Whether a question of a shown page wants an answer and has none. */
const isOpen = ({ name, optional }: Question, answers: AnswersSoFar): boolean => !isGiven(answers[name]) && !(optional?.(answers) ?? false)

/** Where to go on: the first page with a question that has no answer yet. */
export function firstOpenStep(answers: AnswersSoFar, facts: InterviewFacts): StepName {
  return steps.find((step) => step.show(answers, facts) && step.asks.some((question) => isOpen(question, answers)))?.name ?? 'review'
}

/** The page that asks for what a fault is about (`answers.budget.moneyIn.0.amountCents`); null where no page does. */
export function stepAsking(path: string): StepName | null {
  const name = path.replace(/^answers\./, '').split('.')[0]
  return steps.find((step) => step.asks.some((question) => question.name === name))?.name ?? null
}
