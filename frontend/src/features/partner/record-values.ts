import { criterionAnswers } from '#domain/partner/endorsement.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { typedCents } from '#frontend/i18n/money-text.ts'
import type { Endorsement } from './queries.ts'

export type RecordBody = components['schemas']['RecordEndorsement']

export interface Typed {
  knownSince: string
  capacity: string
  answers: Record<string, { answer: string; note: string }>
  amount: string
  installments: string
  coachingHours: string
}

/** What the form begins with: what was recorded, else what she asks for. */
export function typedOf({ record, policy, amountCents, installments }: Endorsement): Typed {
  const answers = policy.criteria.map(({ code }) => {
    const given = record?.answers.find((one) => one.code === code)
    return [code, { answer: given?.answer ?? '', note: given?.note ?? '' }] as const
  })
  const cents = record?.amountCents ?? amountCents
  return {
    knownSince: record?.knownSince ?? '', capacity: record?.capacity ?? '', answers: Object.fromEntries(answers),
    amount: cents === null ? '' : String(cents / 100), installments: String(record?.installments ?? installments ?? ''), coachingHours: String(record?.coachingHours ?? ''),
  }
}

const wholeOf = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : 0)

/** What was typed, as it is sent. */
export function recordOf(typed: Typed, criteria: readonly { readonly code: string }[]): RecordBody['record'] {
  return {
    knownSince: typed.knownSince, capacity: typed.capacity.trim(),
    answers: criteria.flatMap(({ code }) => {
      const given = typed.answers[code]
      const chosen = criterionAnswers.find((one) => one === given?.answer)
      return chosen === undefined ? [] : [{ code, answer: chosen, note: given?.note.trim() ? given.note.trim() : null }]
    }),
    amountCents: typedCents(typed.amount), installments: wholeOf(typed.installments), coachingHours: wholeOf(typed.coachingHours),
  }
}

/** The field that a server's path belongs to. */
export function fieldOf(path: string): 'knownSince' | 'capacity' | 'amount' | 'installments' | 'coachingHours' | `answers.${string}` | null {
  const name = path.replace(/^record\./, '')
  if (name === 'amountCents') return 'amount'
  if (name.startsWith('answers.')) return `answers.${name.slice('answers.'.length)}.answer`
  return name === 'knownSince' || name === 'capacity' || name === 'installments' || name === 'coachingHours' ? name : null
}
