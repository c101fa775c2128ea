import { moneyInCodes, moneyOutCodes, type Budget } from './budget.ts'
import { amountIn, choiceIn, isGiven, isRecord, type FieldFault } from './typed-answers.ts'

/** Per line of a month's budget. More than this is a slip of the finger, and sums stay safe. */
export const largestMonthlyCents = 100_000_000

/** A month as typed: lines left empty are left out, what comes in in a bad month is one figure, not above the normal one. */
export function readBudget(value: unknown, faults: FieldFault[]): Budget {
  const typed = isRecord(value) ? value : {}
  const budget = {
    moneyIn: readLines(typed.moneyIn, moneyInCodes, 'answers.budget.moneyIn', faults),
    moneyOut: readLines(typed.moneyOut, moneyOutCodes, 'answers.budget.moneyOut', faults),
  }
  if (nothingIn(budget.moneyIn)) faults.push({ path: 'answers.budget.moneyIn', code: 'money-in-missing' })
  if (nothingIn(budget.moneyOut)) faults.push({ path: 'answers.budget.moneyOut', code: 'money-out-missing' })
  const path = 'answers.budget.badMonthInCents'
  const badMonthInCents = amountIn({ value: typed.badMonthInCents, path, faults }, { least: 0, most: largestMonthlyCents })
  if (badMonthInCents === null) return budget
  if (badMonthInCents > total(budget.moneyIn)) faults.push({ path, code: 'above-normal-month' })
  return { ...budget, badMonthInCents }
}

const total = (lines: readonly { amountCents: number }[]) => lines.reduce((sum, line) => sum + line.amountCents, 0)
const nothingIn = (lines: readonly { amountCents: number }[]) => lines.every((line) => line.amountCents === 0)

/** A code that comes twice is told, not summed. */
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
