import type { ComponentType } from 'react'
import type { StepName } from './interview.ts'
import { BudgetStep } from './steps/BudgetStep.tsx'
import { BusinessStep } from './steps/BusinessStep.tsx'
import { LoanStep } from './steps/LoanStep.tsx'
import { PapersStep } from './steps/PapersStep.tsx'
import { PeopleStep } from './steps/PeopleStep.tsx'
import { ReviewStep } from './steps/ReviewStep.tsx'
import { StoryStep } from './steps/StoryStep.tsx'
import { VouchersStep } from './steps/VouchersStep.tsx'

/** The interview's pages by name. Their order, when each is shown and what it asks: services/domain/application/interview.ts. */
export const steps: Record<StepName, ComponentType> = {
  business: BusinessStep,
  story: StoryStep,
  people: PeopleStep,
  loan: LoanStep,
  budget: BudgetStep,
  vouchers: VouchersStep,
  papers: PapersStep,
  review: ReviewStep,
}
