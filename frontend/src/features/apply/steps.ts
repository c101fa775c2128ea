import type { ComponentType } from 'react'
import type { StepName } from './interview.ts'
import { BudgetStep } from './steps/BudgetStep.tsx'
import { BusinessStep } from './steps/BusinessStep.tsx'
import { ConsentsStep } from './steps/ConsentsStep.tsx'
import { KindStep } from './steps/KindStep.tsx'
import { LanguageStep } from './steps/LanguageStep.tsx'
import { LoanStep } from './steps/LoanStep.tsx'
import { PapersStep } from './steps/PapersStep.tsx'
import { PeopleStep } from './steps/PeopleStep.tsx'
import { PurposeStep } from './steps/PurposeStep.tsx'
import { ReviewStep } from './steps/ReviewStep.tsx'
import { VouchersStep } from './steps/VouchersStep.tsx'

/** The interview's pages by name. Their order, when each is shown and what it asks: services/domain/application/interview.ts. */
export const steps: Record<StepName, ComponentType> = {
  language: LanguageStep,
  kind: KindStep,
  business: BusinessStep,
  people: PeopleStep,
  purpose: PurposeStep,
  loan: LoanStep,
  budget: BudgetStep,
  vouchers: VouchersStep,
  papers: PapersStep,
  consents: ConsentsStep,
  review: ReviewStep,
}
