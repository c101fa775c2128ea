import { useFormState, type FieldErrors } from 'react-hook-form'
import { useProblemWords } from '../use-problem-words.ts'
import { ErrorSummary } from '../ErrorSummary.tsx'
import { useFormNotes } from './form-notes.ts'

/** The names of the fields at fault, however deep, in the order in which they stand on the page. */
function namesIn(errors: FieldErrors, above = ''): readonly string[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const name = above === '' ? key : `${above}.${key}`
    if (error === undefined || typeof error !== 'object') return []
    return 'type' in error && typeof error.type === 'string' ? [name] : namesIn(error as FieldErrors, name)
  })
}

function asOnThePage(a: string, b: string): number {
  const [first, second] = [document.getElementById(a), document.getElementById(b)]
  if (first === null || second === null) return 0
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** All that is wrong with this form: its own findings and the server's, each with a link to its field. */
export function FormSummary() {
  const { errors } = useFormState()
  const { labels, faults, problem, attempt, restIsSaved } = useFormNotes()
  const words = useProblemWords()
  const known = faults.filter((fault) => labels.has(fault.path))
  const names = [...new Set([...namesIn(errors), ...known.map((fault) => fault.path)])].toSorted(asOnThePage)
  const refused = problem !== null && known.length === 0
  return (
    <ErrorSummary
      attempt={attempt}
      restIsSaved={restIsSaved}
      {...(refused ? { general: words.refusal(problem) } : {})}
      problems={names.map((name) => ({ fieldId: name, text: labels.get(name) ?? name }))}
    />
  )
}
