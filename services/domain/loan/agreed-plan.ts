import type { Cents } from '#domain/money/cents.ts'
import { installmentAmount } from './balloon.ts'
import { planOf } from './plan.ts'
import type { Plan } from './plan.ts'
import type { Terms } from './terms.ts'

/** What was agreed: the plan, and what is paid at each of its installments. */
export interface AgreedPlan { agreed: Plan; agreedCents: Cents }

const known = new WeakMap<Terms, AgreedPlan>()

/** A loan's terms never change, and to decide about one event it is folded at least twice: worked out once, for as long as the terms are held. */
export function agreedPlanOf(terms: Terms): AgreedPlan {
  const before = known.get(terms)
  if (before) return before
  const agreed = planOf(terms)
  const plan = { agreed, agreedCents: installmentAmount(agreed) }
  known.set(terms, plan)
  return plan
}
