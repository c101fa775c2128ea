import type { Application } from '#frontend/api/applications.ts'

/** Whole cents, or as it was typed where that cannot be read as money. */
export type TypedAmount = number | string

/** One line of the month's budget. */
export interface BudgetLine {
  readonly code: string
  readonly amountCents: TypedAmount
}

export interface TypedBudget {
  readonly moneyIn?: readonly BudgetLine[] | undefined
  readonly moneyOut?: readonly BudgetLine[] | undefined
  readonly badMonthInCents?: TypedAmount | undefined
}

/** One thing the money is for. `id` names the line where two phones change the list. */
export interface TypedUse {
  readonly id: string
  readonly what: string
  readonly amountCents: TypedAmount
  readonly seller: string
}

/** By kind, the version of the words beside the tick; empty where it is not ticked. */
export interface TypedConsents {
  readonly electronic: string
  readonly truth: string
}

/** What she typed, as typed, also where it is not valid yet. The server keeps it the same way. */
export interface Answers {
  readonly locale?: string | undefined
  readonly entrepreneurType?: string | undefined
  readonly businessSince?: string | undefined
  readonly sells?: string | undefined
  readonly place?: string | undefined
  readonly businessName?: string | undefined
  readonly uses?: readonly TypedUse[] | undefined
  readonly amountCents?: TypedAmount | undefined
  readonly story?: string | undefined
  readonly productVersionId?: string | undefined
  readonly installments?: number | string | undefined
  readonly budget?: TypedBudget | undefined
  readonly consents?: TypedConsents | undefined
}

type Kept = NonNullable<Application['answers']>
type KeptLines = NonNullable<Kept['budget']>['moneyIn']

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const amountIn = (value: unknown): TypedAmount | undefined => (typeof value === 'number' || typeof value === 'string' ? value : undefined)

const linesIn = (lines: KeptLines): readonly BudgetLine[] => (lines ?? []).map((line) => ({ code: textIn(line['code']) ?? '', amountCents: amountIn(line['amountCents']) ?? '' }))

const usesIn = (lines: Kept['uses']): readonly TypedUse[] =>
  (lines ?? []).map((line, index) => ({
    id: textIn(line['id']) ?? String(index), what: textIn(line['what']) ?? '', amountCents: amountIn(line['amountCents']) ?? '', seller: textIn(line['seller']) ?? '',
  }))

/** What the server kept of a draft, read with care: it keeps whatever was typed. */
export function answersOf({ answers }: Pick<Application, 'answers'>): Answers {
  if (answers === null) return {}
  const { budget, uses, consents } = answers
  return {
    locale: textIn(answers.locale),
    entrepreneurType: textIn(answers.entrepreneurType),
    businessSince: textIn(answers.businessSince),
    sells: textIn(answers.sells),
    place: textIn(answers.place),
    businessName: textIn(answers.businessName),
    amountCents: amountIn(answers.amountCents),
    story: textIn(answers.story),
    productVersionId: textIn(answers.productVersionId),
    installments: amountIn(answers.installments),
    ...(uses ? { uses: usesIn(uses) } : {}),
    ...(budget ? { budget: { moneyIn: linesIn(budget.moneyIn), moneyOut: linesIn(budget.moneyOut), badMonthInCents: amountIn(budget.badMonthInCents) } } : {}),
    ...(consents ? { consents: { electronic: textIn(consents['electronic']) ?? '', truth: textIn(consents['truth']) ?? '' } } : {}),
  }
}

const sent = (lines: readonly BudgetLine[] | undefined) => (lines ?? []).map(({ code, amountCents }) => ({ code, amountCents }))

function sentBudget({ moneyIn, moneyOut, badMonthInCents }: TypedBudget): NonNullable<Kept['budget']> {
  return { moneyIn: sent(moneyIn), moneyOut: sent(moneyOut), ...(badMonthInCents === undefined ? {} : { badMonthInCents }) }
}

/** The answers as they go to the server: what was never touched is left out. */
export function asSent({ budget, uses, consents, ...plain }: Answers): Kept {
  const said = Object.fromEntries(Object.entries(plain).filter((entry): entry is [string, number | string] => entry[1] !== undefined))
  return Object.assign(
    said,
    uses && { uses: uses.map(({ id, what, amountCents, seller }) => ({ id, what, amountCents, seller })) },
    budget && { budget: sentBudget(budget) },
    consents && { consents: { electronic: consents.electronic, truth: consents.truth } },
  )
}
