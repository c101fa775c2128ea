import { moneyInCodes, moneyOutCodes, type Budget } from './budget.ts'
import { amountIn, choiceIn, isGiven, lineIn, textIn, wholeNumberIn, type FieldFault } from './typed-answers.ts'

/** SourceLink's four kinds of entrepreneur, asked in plain words. */
export const entrepreneurTypes = ['microenterprise', 'main-street', 'second-stage', 'innovation-led'] as const
export type EntrepreneurType = (typeof entrepreneurTypes)[number]

/** What the chosen version of a product allows; amounts in cents. */
export interface ProductLimits {
  id: string
  minAmountCents: number
  maxAmountCents: number
  installmentChoices: readonly number[]
}

/** An application as it was submitted: every answer read, nothing missing. */
export interface Submission {
  businessName: string
  entrepreneurType: EntrepreneurType
  story: string
  purpose: string
  amountCents: number
  productVersionId: string
  installments: number
  budget: Budget
}

export type ReadSubmission = { ok: true; submission: Submission } | { ok: false; faults: FieldFault[] }

export const longestName = 120
export const longestPurpose = 500
export const longestStory = 4000
/** Per line of a month's budget. More than this is a slip of the finger, and sums stay safe. */
const largestMonthlyCents = 100_000_000

/**
 * Reads what she typed as an application, telling all that is wrong at once.
 * @param answers as kept, valid or not
 * @param product the limits of the version named by `answers.productVersionId`; null where it is not offered (any more)
 */
export function readSubmission(answers: Readonly<Record<string, unknown>>, product: ProductLimits | null): ReadSubmission {
  const faults: FieldFault[] = []
  const field = (name: string) => ({ value: answers[name], path: `answers.${name}`, faults })
  const businessName = lineIn(field('businessName'), longestName)
  const entrepreneurType = choiceIn(field('entrepreneurType'), entrepreneurTypes)
  const story = textIn(field('story'), longestStory)
  const purpose = textIn(field('purpose'), longestPurpose)
  const amountCents = amountIn(field('amountCents'), product ? { least: product.minAmountCents, most: product.maxAmountCents } : { least: 1, most: largestMonthlyCents })
  const productVersionId = offeredProduct(field('productVersionId'), product)
  const installments = wholeNumberIn(field('installments'))
  if (installments !== null && product && !product.installmentChoices.includes(installments)) faults.push({ path: 'answers.installments', code: 'not-allowed' })
  const budget = readBudget(answers.budget, faults)
  if (faults.length > 0 || businessName === null || entrepreneurType === null || story === null || purpose === null
    || amountCents === null || productVersionId === null || installments === null) return { ok: false, faults }
  return { ok: true, submission: { businessName, entrepreneurType, story, purpose, amountCents, productVersionId, installments, budget } }
}

function offeredProduct({ value, path, faults }: { value: unknown; path: string; faults: FieldFault[] }, product: ProductLimits | null): string | null {
  if (value === undefined || value === null || value === '') faults.push({ path, code: 'required' })
  else if (!product || product.id !== value) faults.push({ path, code: 'product-not-offered' })
  else return product.id
  return null
}

function readBudget(value: unknown, faults: FieldFault[]): Budget {
  const typed = isRecord(value) ? value : {}
  const budget = {
    moneyIn: readLines(typed.moneyIn, moneyInCodes, 'answers.budget.moneyIn', faults),
    moneyOut: readLines(typed.moneyOut, moneyOutCodes, 'answers.budget.moneyOut', faults),
  }
  if (nothingIn(budget.moneyIn)) faults.push({ path: 'answers.budget.moneyIn', code: 'money-in-missing' })
  if (nothingIn(budget.moneyOut)) faults.push({ path: 'answers.budget.moneyOut', code: 'money-out-missing' })
  return budget
}

const nothingIn = (lines: readonly { amountCents: number }[]) => lines.every((line) => line.amountCents === 0)

/** Lines left empty are left out; a code that comes twice is told, not summed. */
function readLines<Code extends string>(value: unknown, codes: readonly Code[], path: string, faults: FieldFault[]): { code: Code; amountCents: number }[] {
  const lines: { code: Code; amountCents: number }[] = []
  if (!Array.isArray(value)) return lines
  for (const [index, typed] of value.entries()) {
    const line = isRecord(typed) ? typed : {}
    if (!isGiven(line.amountCents)) continue
    const code = choiceIn({ value: line.code, path: `${path}.${index}.code`, faults }, codes)
    const amountCents = amountIn({ value: line.amountCents, path: `${path}.${index}.amountCents`, faults }, { least: 0, most: largestMonthlyCents })
    if (code === null || amountCents === null) continue
    if (lines.some((one) => one.code === code)) faults.push({ path: `${path}.${index}.code`, code: 'repeated' })
    else lines.push({ code, amountCents })
  }
  return lines
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
