import { useMessages, useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import type { Entry } from '#frontend/queue/index.ts'

interface EntryWords {
  /** What an entry is, in people's words. */
  readonly what: (entry: Entry) => string
  /** What a path inside it is about: `budget`, `moneyIn`, … */
  readonly field: (path: readonly string[]) => string
  readonly value: (path: readonly string[], value: unknown) => string
}

/** Words for what waits. A kind or field without words of its own is called by a common one. */
export function useEntryWords(): EntryWords {
  const t = useTranslations('waiting')
  const { waiting } = useMessages()
  const isKind = (name: string): name is keyof typeof waiting.kinds => name in waiting.kinds
  const isField = (name: string): name is keyof typeof waiting.fields => name in waiting.fields
  return {
    what: ({ kind }) => t(`kinds.${isKind(kind) ? kind : 'other'}`),
    field: (path) => {
      const known = path.toReversed().find(isField) ?? path.find(isField)
      return t(`fields.${known !== undefined && isField(known) ? known : 'other'}`)
    },
    value: (path, value) => {
      if (typeof value === 'number') return path.at(-1)?.endsWith('Cents') === true ? formatMoney(value, { whole: true }) : String(value)
      return typeof value === 'string' && value !== '' ? value : t('both.nothing')
    },
  }
}
