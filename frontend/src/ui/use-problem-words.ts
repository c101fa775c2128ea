import { useMessages, useTranslations } from 'use-intl'
import type { Problem } from '#frontend/api/problem.ts'
import type { Catalogue } from '#frontend/i18n/en.catalogue.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { phoneText } from './phone-text.ts'

type ProblemCode = keyof Catalogue['problems']['code']
type FieldCode = keyof Catalogue['problems']['field']

interface ProblemWords {
  /** The sentence for a refusal; where we have none, one that gives the number to read out on the telephone. */
  readonly refusal: (problem: Problem) => string
  /** The sentence for what is wrong with one field. */
  readonly field: (code: string, params?: Readonly<Record<string, string | number>>) => string
}

/** Words for codes. Every code the server can answer has a sentence in every language; a test counts them. */
export function useProblemWords(): ProblemWords {
  const t = useTranslations('problems')
  // A code is known only at run time, and each sentence may use the parameters that came with it.
  const sentence = t as unknown as (key: string, values: Readonly<Record<string, string | number>>) => string
  const { problems } = useMessages()
  const phone = phoneText(useProgramme().data?.lender.phone ?? '505-555-0142')
  const hasCode = (code: string): code is ProblemCode => code in problems.code
  const hasField = (code: string): code is FieldCode => code in problems.field
  return {
    refusal: ({ code, params, reference }) => {
      if (hasCode(code)) return sentence(`code.${code}`, { phone, ...params })
      return reference === null ? t('unknownNoReference', { phone }) : t('unknown', { phone, reference })
    },
    field: (code, params) => sentence(hasField(code) ? `field.${code}` : 'field.invalid', { minimum: '…', maximum: '…', ...params }),
  }
}
