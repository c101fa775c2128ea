import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { shownSteps, stepAfter, type InterviewFacts, type StepName } from '#domain/application/interview.ts'
import { useDraft, type Application } from './draft-context.ts'

/** The list of pages itself is the domain's (services/domain/application/interview.ts); here is how the portal walks it. */
export type { StepName } from '#domain/application/interview.ts'

/** What the pages depend on beside her answers. */
export const factsOf = (application: Application): InterviewFacts => ({ helped: !application.isApplicant, vouchesNeeded: application.vouchesNeeded })

/** The pages she goes through, by what she said so far. */
export function useShownSteps(): readonly StepName[] {
  const { application, answers } = useDraft()
  return shownSteps({ ...answers }, factsOf(application))
}

/** Goes on to the page after one, by what she has said by then. */
export function useGoOn(step: StepName): () => Promise<void> {
  const { application, keeper } = useDraft()
  const navigate = useNavigate()
  return useCallback(async () => {
    await keeper.flush()
    await navigate(`/apply/${application.id}/${stepAfter(step, { ...keeper.state().answers }, factsOf(application))}`)
  }, [application, keeper, navigate, step])
}
