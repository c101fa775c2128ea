import { moneyInCodes, moneyOutCodes, type MoneyInCode, type MoneyOutCode } from '#domain/application/budget.ts'
import type { Application } from '#frontend/api/applications.ts'
import { formatMoney, readMoney } from '#frontend/i18n/money-text.ts'

/** One line of the month's budget: whole cents, or as it was typed where that cannot be read as money. */
export interface BudgetLine {
  readonly code: string
  readonly amountCents: number | string
}

/** What she typed, as typed, also where it is not valid yet. The server keeps it the same way. */
export interface Answers {
  readonly businessName?: string | undefined
  readonly entrepreneurType?: string | undefined
  readonly purpose?: string | undefined
  readonly story?: string | undefined
  readonly amountCents?: number | string | undefined
  readonly productVersionId?: string | undefined
  readonly installments?: number | string | undefined
  readonly budget?: { readonly moneyIn?: readonly BudgetLine[] | undefined; readonly moneyOut?: readonly BudgetLine[] | undefined } | undefined
}

type Kept = NonNullable<Application['answers']>
type KeptLines = NonNullable<Kept['budget']>['moneyIn']

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const amountIn = (value: unknown): number | string | undefined => (typeof value === 'number' || typeof value === 'string' ? value : undefined)

const linesIn = (lines: KeptLines): readonly BudgetLine[] => (lines ?? []).map((line) => ({ code: textIn(line['code']) ?? '', amountCents: amountIn(line['amountCents']) ?? '' }))

/** What the server kept of a draft, read with care: it keeps whatever was typed. */
export function answersOf({ answers }: Pick<Application, 'answers'>): Answers {
  if (answers === null) return {}
  return {
    businessName: textIn(answers.businessName),
    entrepreneurType: textIn(answers.entrepreneurType),
    purpose: textIn(answers.purpose),
    story: textIn(answers.story),
    amountCents: amountIn(answers.amountCents),
    productVersionId: textIn(answers.productVersionId),
    installments: amountIn(answers.installments),
    ...(answers.budget ? { budget: { moneyIn: linesIn(answers.budget.moneyIn), moneyOut: linesIn(answers.budget.moneyOut) } } : {}),
  }
}

const sent = (lines: readonly BudgetLine[] | undefined) => (lines ?? []).map(({ code, amountCents }) => ({ code, amountCents }))

/** The answers as they go to the server: what was never touched is left out. */
export function asSent({ budget, ...plain }: Answers): Kept {
  const said = Object.fromEntries(Object.entries(plain).filter((entry): entry is [string, number | string] => entry[1] !== undefined))
  return budget ? Object.assign(said, { budget: { moneyIn: sent(budget.moneyIn), moneyOut: sent(budget.moneyOut) } }) : said
}

/** The budget as the fields of a form: typed text by code. */
export interface BudgetValues {
  readonly in: Readonly<Record<MoneyInCode, string>>
  readonly out: Readonly<Record<MoneyOutCode, string>>
}

function typedOf<Code extends string>(codes: readonly Code[], lines: readonly BudgetLine[] | undefined): Record<Code, string> {
  const text = (code: Code): string => {
    const amount = lines?.find((line) => line.code === code)?.amountCents
    return typeof amount === 'number' ? formatMoney(amount, { whole: true }).replace('$', '') : (amount ?? '')
  }
  return Object.fromEntries(codes.map((code) => [code, text(code)])) as Record<Code, string>
}

export const budgetValues = (answers: Answers): BudgetValues => ({
  in: typedOf(moneyInCodes, answers.budget?.moneyIn),
  out: typedOf(moneyOutCodes, answers.budget?.moneyOut),
})

function linesOf<Code extends string>(codes: readonly Code[], typed: Readonly<Record<Code, string>>): readonly BudgetLine[] {
  return codes.map((code) => {
    const read = readMoney(typed[code])
    return { code, amountCents: read.kind === 'amount' ? read.cents : typed[code] }
  })
}

export const budgetAnswers = (values: BudgetValues): Answers => ({
  budget: { moneyIn: linesOf(moneyInCodes, values.in), moneyOut: linesOf(moneyOutCodes, values.out) },
})

/** The sum of the lines that can be read, and how many cannot (empty ones not counted unless they must be filled). */
export function sumTyped<Code extends string>(typed: Readonly<Record<Code, string>>, mustFill: readonly Code[]): { readonly cents: number; readonly missing: number } {
  let cents = 0
  let missing = 0
  for (const [code, text] of Object.entries(typed) as [Code, string][]) {
    const read = readMoney(text)
    if (read.kind === 'amount') cents += read.cents
    else if (read.kind === 'unreadable' || mustFill.includes(code)) missing += 1
  }
  return { cents, missing }
}
