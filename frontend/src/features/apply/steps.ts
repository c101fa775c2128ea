import type { ComponentType } from 'react'
import type { StepName } from './step-order.ts'
import { BudgetStep } from './steps/BudgetStep.tsx'
import { BusinessStep } from './steps/BusinessStep.tsx'
import { LoanStep } from './steps/LoanStep.tsx'
import { PeopleStep } from './steps/PeopleStep.tsx'
import { ReviewStep } from './steps/ReviewStep.tsx'
import { StoryStep } from './steps/StoryStep.tsx'

/** The interview's pages. Their order is in step-order.ts, what each asks in step-asking.ts. */
export const steps: Record<StepName, ComponentType> = {
  business: BusinessStep,
  story: StoryStep,
  people: PeopleStep,
  loan: LoanStep,
  budget: BudgetStep,
  review: ReviewStep,
}
