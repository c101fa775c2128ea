import { readSubmission } from '#domain/application/submission.ts'
import { useProducts } from '#frontend/api/quote.ts'
import { useDraft } from './draft-context.ts'

/** Paths of all that is still wrong or missing, by the rule that the server applies when it is sent. */
export function useMissingAnswers(): readonly string[] {
  const { application, answers } = useDraft()
  const products = useProducts().data
  const { consentTexts } = application
  if (products === undefined || consentTexts === null) return []
  const chosen = products.find(({ productVersionId }) => productVersionId === answers.productVersionId)
  const read = readSubmission(
    { ...answers },
    { product: chosen ? { ...chosen, id: chosen.productVersionId } : null, consentTexts: { electronic: consentTexts.electronic.version, truth: consentTexts.truth.version } },
  )
  return read.ok ? [] : read.faults.map(({ path }) => path)
}
