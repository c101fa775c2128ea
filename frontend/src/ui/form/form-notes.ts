import { createContext, useContext, type ReactNode } from 'react'
import type { FieldFault, Problem } from '#frontend/api/problem.ts'

/** How one field is called, and what it says of a code that the common words do not. */
export interface FieldSpeech {
  readonly label: ReactNode
  readonly words: ((code: string) => string | undefined) | undefined
}

/** What the fields of one form and its summary tell each other. */
export interface Notes {
  readonly fields: ReadonlyMap<string, FieldSpeech>
  readonly announce: (name: string, speech: FieldSpeech) => void
  /** Counts the presses, so that the summary takes the focus at each. */
  readonly attempt: number
  readonly problem: Problem | null
  /** The server's faults, with paths turned into field names. */
  readonly faults: readonly FieldFault[]
  /** What a field held when the server refused it: a changed value is no longer at fault. */
  readonly refusedValue: (name: string) => unknown
  readonly restIsSaved: boolean
}

const context = createContext<Notes | null>(null)

export const FormNotes = context.Provider

/** What the form knows beside its values. @throws outside a <Form> */
export function useFormNotes(): Notes {
  const notes = useContext(context)
  if (notes === null) throw new Error('a form field stands outside a <Form>')
  return notes
}
