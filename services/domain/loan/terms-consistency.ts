import { MAX_CENTS } from '#domain/money/cents.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'
import { advancedCentsOf, amountFinancedCentsOf, feeCentsOf, principalCentsOf } from './terms.ts'
import type { Terms } from './terms.ts'

type Rule = (terms: Terms) => FieldProblem[]

const said = (path: string, code: string, message: string): FieldProblem[] => [{ path, code, message }]

const startIsFirst: Rule = ({ advances }) => advances.flatMap(({ date }, index) => (
  date < (advances[0]?.date ?? '') ? said(`advances.${index}.date`, 'advance-before-start', 'No advance may be earlier than the first one.') : []
))

const principalIsWithinLimit: Rule = (terms) => (
  principalCentsOf(terms) > MAX_CENTS ? said('advances', 'too-large', `Advances and financed fees may be at most ${MAX_CENTS} cents together.`) : []
)

const somethingIsFinanced: Rule = (terms) => (
  amountFinancedCentsOf(terms) <= 0 ? said('fees', 'amount-financed-not-positive', 'The finance charges at the start leave nothing financed.') : []
)

const withheldFitsFirstAdvance: Rule = (terms) => (
  feeCentsOf(terms, (fee) => fee.how === 'withheld') > advancedCentsOf({ ...terms, advances: terms.advances.slice(0, 1) })
    ? said('fees', 'withheld-more-than-advance', 'More is withheld than the first advance.')
    : []
)

const officialFeesCostNoCredit: Rule = ({ fees = [] }) => fees.flatMap(({ financeCharge, publicOfficial = false }, index) => (
  financeCharge && publicOfficial ? said(`fees.${index}.publicOfficial`, 'not-a-finance-charge', 'What goes to a public official is no finance charge.') : []
))

const graceLeavesARest: Rule = ({ gracePrincipalInstallments, installments }) => (
  gracePrincipalInstallments >= installments
    ? said('gracePrincipalInstallments', 'too-large', 'At least one installment must repay principal.')
    : []
)

const principalPartBelongsToMethod: Rule = ({ method, principalPerInstallmentCents }) => {
  const isFixed = method === 'fixed-principal'
  if (isFixed === (principalPerInstallmentCents !== undefined)) return []
  return isFixed
    ? said('principalPerInstallmentCents', 'required', 'fixed-principal needs the principal of each installment.')
    : said('principalPerInstallmentCents', 'not-for-method', 'Only fixed-principal has a given principal per installment.')
}

const balloonBelongsToMethod: Rule = ({ method, finalInstallmentCents, installments, gracePrincipalInstallments }) => {
  if (finalInstallmentCents === undefined) return []
  if (method === 'fixed-principal') return said('finalInstallmentCents', 'not-for-method', 'With fixed-principal the last installment is the rest.')
  return installments - gracePrincipalInstallments < 2
    ? said('finalInstallmentCents', 'needs-two-installments', 'A balloon needs another installment that repays principal.')
    : []
}

const rules: readonly Rule[] = [
  startIsFirst, principalIsWithinLimit, somethingIsFinanced, withheldFitsFirstAdvance, officialFeesCostNoCredit,
  graceLeavesARest, principalPartBelongsToMethod, balloonBelongsToMethod,
]

/** What well-formed fields say against one another, all of it at once; dates and the balloon's size are `planOf`'s and `solveInstallment`'s. */
export const contradictionsIn = (terms: Terms): FieldProblem[] => rules.flatMap((rule) => rule(terms))
