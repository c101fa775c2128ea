import type { ReactNode } from 'react'
import { useFormState, type FieldErrors } from 'react-hook-form'
import { useProblemWords } from '../use-problem-words.ts'
import { ErrorSummary } from '../ErrorSummary.tsx'
import { useFormNotes } from './form-notes.ts'

interface Found {
  readonly name: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** The fields at fault by the form's own rules, however deep: each error's message is its code. */
function foundIn(errors: FieldErrors, above = ''): readonly Found[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const name = above === '' ? key : `${above}.${key}`
    if (error === undefined || typeof error !== 'object') return []
    return 'type' in error && typeof error.type === 'string' ? [{ name, code: typeof error.message === 'string' ? error.message : 'invalid' }] : foundIn(error as FieldErrors, name)
  })
}

function asOnThePage(a: Found, b: Found): number {
  const [first, second] = [document.getElementById(a.name), document.getElementById(b.name)]
  if (first === null || second === null) return 0
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** "Renta o casa: escriba cuánto es al mes. Si no hay, ponga 0." */
const startSmall = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

/** All that is wrong with this form: its own findings and the server's, each with a link to its field and what to do. */
export function FormSummary() {
  const { errors } = useFormState()
  const { fields, faults, problem, attempt, restIsSaved } = useFormNotes()
  const words = useProblemWords()
  const fromServer = faults.filter((fault) => fields.has(fault.path)).map(({ path, code, params }) => ({ name: path, code, params }))
  const all = new Map<string, Found>([...fromServer, ...foundIn(errors)].map((found) => [found.name, found]))
  const refused = problem !== null && fromServer.length === 0
  const text = ({ name, code, params }: Found): ReactNode => {
    const speech = fields.get(name)
    const label = speech?.label ?? name
    const sentence = speech?.words?.(code) ?? words.field(code, params)
    if (label === sentence) return sentence
    const isQuestion = typeof label === 'string' && /[?.]$/.test(label)
    return (
      <>
        {label}
        {isQuestion ? ' ' : ': '}
        {isQuestion ? sentence : startSmall(sentence)}
      </>
    )
  }
  return (
    <ErrorSummary
      attempt={attempt}
      restIsSaved={restIsSaved}
      {...(refused ? { general: words.refusal(problem) } : {})}
      problems={[...all.values()].toSorted(asOnThePage).map((found) => ({ fieldId: found.name, text: text(found) }))}
    />
  )
}
