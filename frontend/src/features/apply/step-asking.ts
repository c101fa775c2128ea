import type { Answers } from './answers.ts'
import { stepOrder, type StepName } from './step-order.ts'

/** The answers each page asks for, so that a fault is told where it can be mended. */
export const asks: Record<StepName, readonly (keyof Answers)[]> = {
  business: ['businessName', 'entrepreneurType'],
  story: ['purpose', 'story'],
  people: [],
  loan: ['productVersionId', 'amountCents', 'installments'],
  budget: ['budget'],
  review: [],
}

const isAnswered = (answers: Answers, name: keyof Answers): boolean => {
  const value = answers[name]
  return value !== undefined && value !== null && value !== ''
}

/** Where to go on: the first page with a question that has no answer yet. */
export const firstOpenStep = (answers: Answers): StepName => stepOrder.find((step) => asks[step].some((name) => !isAnswered(answers, name))) ?? 'review'

/** The page that asks for what a fault of the server is about: `answers.budget.moneyIn.0.amountCents`. */
export const stepAsking = (path: string): StepName | null => {
  const name = path.replace(/^answers\./, '').split('.')[0]
  return stepOrder.find((step) => asks[step].some((asked) => asked === name)) ?? null
}
