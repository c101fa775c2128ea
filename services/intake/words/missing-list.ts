import { renderBoth, type Locale } from '#platform/notify/index.ts'
import { missingItemKinds, type MissingItemKind } from '#domain/application/completeness.ts'
import { askReasons, type AskReason } from '#domain/application/paper-reasons.ts'
import type { Missing } from '../case/missing-of.ts'
import { words } from './index.ts'

const isKind = (kind: string): kind is MissingItemKind => missingItemKinds.some((one) => one === kind)

const isReason = (code: string | null): code is AskReason => askReasons.some((one) => one === code)

function line({ kind, reason, note, count, dueOn }: Missing): Record<Locale, string> {
  if (kind === 'vouch') {
    const item = renderBoth({ en: words.en.missing.vouch, es: words.es.missing.vouch }, { count })
    return renderBoth({ en: words.en.missing.itemWithDate, es: words.es.missing.itemWithDate }, { item, dueOn: { date: dueOn } })
  }
  if (!isKind(kind)) {
    const item = renderBoth({ en: words.en.missing.party, es: words.es.missing.party }, { name: note ?? '' })
    return renderBoth({ en: words.en.missing.itemWithDate, es: words.es.missing.itemWithDate }, { item, dueOn: { date: dueOn } })
  }
  const why = isReason(reason) ? { en: words.en.asked[reason], es: words.es.asked[reason] } : null
  const shape = note === null && why === null ? 'itemWithDate' : 'itemWithNote'
  const withNote = (locale: Locale) => [why?.[locale], note].filter(Boolean).join(' ')
  return renderBoth({ en: words.en.missing[shape], es: words.es.missing[shape] }, {
    item: { en: words.en.missing[kind], es: words.es.missing[kind] }, dueOn: { date: dueOn }, note: { en: withNote('en'), es: withNote('es') },
  })
}

/** What is missing, one line each, in both languages; an officer's note is in the words she wrote. */
export function missingList(missing: readonly Missing[]): Record<Locale, string> {
  const lines = missing.map(line)
  return { en: lines.map((one) => one.en).join('\n'), es: lines.map((one) => one.es).join('\n') }
}
