import { renderBoth, type Locale } from '#platform/notify/index.ts'
import { missingItemKinds, type MissingItemKind } from '#domain/application/completeness.ts'
import type { Missing } from '../case/missing-of.ts'
import { words } from './index.ts'

const isKind = (kind: string): kind is MissingItemKind => missingItemKinds.some((one) => one === kind)

function line({ kind, note, dueOn }: Missing): Record<Locale, string> {
  if (!isKind(kind)) {
    const item = renderBoth({ en: words.en.missing.party, es: words.es.missing.party }, { name: note ?? '' })
    return renderBoth({ en: words.en.missing.itemWithDate, es: words.es.missing.itemWithDate }, { item, dueOn: { date: dueOn } })
  }
  const shape = note === null ? 'itemWithDate' : 'itemWithNote'
  return renderBoth({ en: words.en.missing[shape], es: words.es.missing[shape] }, {
    item: { en: words.en.missing[kind], es: words.es.missing[kind] }, dueOn: { date: dueOn }, note: note ?? '',
  })
}

/** What is missing, one line each, in both languages; an officer's note is in the words she wrote. */
export function missingList(missing: readonly Missing[]): Record<Locale, string> {
  const lines = missing.map(line)
  return { en: lines.map((one) => one.en).join('\n'), es: lines.map((one) => one.es).join('\n') }
}
