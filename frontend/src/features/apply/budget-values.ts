import { moneyInCodes, moneyOutCodes, type MoneyInCode, type MoneyOutCode } from '#domain/application/budget.ts'
import { readMoney } from '#frontend/i18n/money-text.ts'
import { amountText, typedAmount } from './amount-text.ts'
import type { Answers, BudgetLine } from './answers.ts'

/** The budget as the fields of a form: typed text by code. */
export interface BudgetValues {
  readonly in: Readonly<Record<MoneyInCode, string>>
  readonly out: Readonly<Record<MoneyOutCode, string>>
  readonly badMonth: string
}

function typedOf<Code extends string>(codes: readonly Code[], lines: readonly BudgetLine[] | undefined): Record<Code, string> {
  const text = (code: Code): string => amountText(lines?.find((line) => line.code === code)?.amountCents)
  return Object.fromEntries(codes.map((code) => [code, text(code)])) as Record<Code, string>
}

export const budgetValues = ({ budget }: Answers): BudgetValues => ({
  in: typedOf(moneyInCodes, budget?.moneyIn),
  out: typedOf(moneyOutCodes, budget?.moneyOut),
  badMonth: amountText(budget?.badMonthInCents),
})

function linesOf<Code extends string>(codes: readonly Code[], typed: Readonly<Record<Code, string>>): readonly BudgetLine[] {
  return codes.map((code) => ({ code, amountCents: typedAmount(typed[code]) }))
}

export const budgetAnswers = (values: BudgetValues): Answers => ({
  budget: { moneyIn: linesOf(moneyInCodes, values.in), moneyOut: linesOf(moneyOutCodes, values.out), badMonthInCents: typedAmount(values.badMonth) },
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
