import type { Budget } from './budget.ts'
import { readConsents, type ConsentTexts } from './consents.ts'
import { largestMonthlyCents, readBudget } from './read-budget.ts'
import { amountIn, choiceIn, isGiven, lineIn, textIn, wholeNumberIn, type FieldFault } from './typed-answers.ts'
import { purposeOf, readUses, type Use } from './uses.ts'

/** SourceLink's four kinds of entrepreneur, asked in plain words. */
export const entrepreneurTypes = ['microenterprise', 'main-street', 'second-stage', 'innovation-led'] as const
export type EntrepreneurType = (typeof entrepreneurTypes)[number]

/** Since when she has been at it; an idea counts. Years. */
export const businessAges = ['idea', 'under-1', '1-to-2', '3-to-5', 'over-5'] as const
export type BusinessAge = (typeof businessAges)[number]

/** Where she works or will work. */
export const businessPlaces = ['home', 'market', 'shop', 'at-customers', 'online', 'elsewhere'] as const
export type BusinessPlace = (typeof businessPlaces)[number]

/** What the chosen version of a product allows; amounts in cents. */
export interface ProductLimits {
  id: string
  minAmountCents: number
  maxAmountCents: number
  installmentChoices: readonly number[]
}

/** An application as it was submitted: every answer read, nothing missing. */
export interface Submission {
  /** What she sells, of an idea that has no name yet. */
  businessName: string
  entrepreneurType: EntrepreneurType
  businessSince: BusinessAge
  sells: string
  place: BusinessPlace
  story: string
  uses: Use[]
  /** The uses on one line. */
  purpose: string
  amountCents: number
  productVersionId: string
  installments: number
  budget: Budget
}

export type ReadSubmission = { ok: true; submission: Submission; consents: ConsentTexts } | { ok: false; faults: FieldFault[] }

/** What today's answers are held against. `product` is null where the one she chose is not offered (any more). */
export interface Offered { product: ProductLimits | null; consentTexts: ConsentTexts }

export const longestName = 120
export const longestStory = 4000

/**
 * Reads what she typed as an application, telling all that is wrong at once, in the order of the interview.
 * @param answers as kept, valid or not
 */
export function readSubmission(answers: Readonly<Record<string, unknown>>, { product, consentTexts }: Offered): ReadSubmission {
  const faults: FieldFault[] = []
  const field = (name: string) => ({ value: answers[name], path: `answers.${name}`, faults })
  const entrepreneurType = choiceIn(field('entrepreneurType'), entrepreneurTypes)
  const businessSince = choiceIn(field('businessSince'), businessAges)
  const sells = lineIn(field('sells'), longestName)
  const place = choiceIn(field('place'), businessPlaces)
  const unnamed = businessSince === 'idea' && !isGiven(answers.businessName)
  const businessName = unnamed ? sells : lineIn(field('businessName'), longestName)
  const uses = readUses(answers.uses, faults)
  const amountCents = amountIn(field('amountCents'), product ? { least: product.minAmountCents, most: product.maxAmountCents } : { least: 1, most: largestMonthlyCents })
  const story = textIn(field('story'), longestStory)
  const productVersionId = offeredProduct(field('productVersionId'), product)
  const installments = wholeNumberIn(field('installments'))
  if (installments !== null && product && !product.installmentChoices.includes(installments)) faults.push({ path: 'answers.installments', code: 'not-allowed' })
  const budget = readBudget(answers.budget, faults)
  const consents = readConsents(answers.consents, consentTexts, faults)
  if (faults.length > 0 || entrepreneurType === null || businessSince === null || sells === null || place === null || businessName === null
    || amountCents === null || story === null || productVersionId === null || installments === null || consents === null) return { ok: false, faults }
  const submission = {
    businessName, entrepreneurType, businessSince, sells, place, story, uses, purpose: purposeOf(uses), amountCents, productVersionId, installments, budget,
  }
  return { ok: true, submission, consents }
}

function offeredProduct({ value, path, faults }: { value: unknown; path: string; faults: FieldFault[] }, product: ProductLimits | null): string | null {
  if (!isGiven(value)) faults.push({ path, code: 'required' })
  else if (!product || product.id !== value) faults.push({ path, code: 'product-not-offered' })
  else return product.id
  return null
}
