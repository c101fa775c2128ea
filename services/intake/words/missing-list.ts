import { inEvery } from '#domain/languages.ts'
import { renderEvery, type Locale } from '#platform/notify/index.ts'
import { missingItemKinds, type MissingItemKind } from '#domain/application/completeness.ts'
import { askReasons, type AskReason } from '#domain/application/paper-reasons.ts'
import type { Missing } from '../case/missing-of.ts'
import { asWritten } from './as-written.ts'
import { words } from './index.ts'

const isKind = (kind: string): kind is MissingItemKind => missingItemKinds.some((one) => one === kind)

const isReason = (code: string | null): code is AskReason => askReasons.some((one) => one === code)

function line({ kind, reason, note, count, dueOn }: Missing, writtenIn: Locale): Record<Locale, string> {
  if (kind === 'vouch') {
    const item = renderEvery(inEvery((locale) => words[locale].missing.vouch), { count })
    return renderEvery(inEvery((locale) => words[locale].missing.itemWithDate), { item, dueOn: { date: dueOn } })
  }
  if (!isKind(kind)) {
    const item = renderEvery(inEvery((locale) => words[locale].missing.party), { name: note ?? '' })
    return renderEvery(inEvery((locale) => words[locale].missing.itemWithDate), { item, dueOn: { date: dueOn } })
  }
  const why = isReason(reason) ? inEvery((locale) => words[locale].asked[reason]) : null
  const shape = note === null && why === null ? 'itemWithDate' : 'itemWithNote'
  const said = note === null ? null : asWritten(note, writtenIn)
  const withNote = (locale: Locale) => [why?.[locale], said?.[locale]].filter(Boolean).join(' ')
  return renderEvery(inEvery((locale) => words[locale].missing[shape]), {
    item: inEvery((locale) => words[locale].missing[kind]), dueOn: { date: dueOn }, note: inEvery(withNote),
  })
}

/** What is missing, one line each, in every language; an officer's note is as she wrote it, in the language of the application. */
export function missingList(missing: readonly Missing[], writtenIn: Locale): Record<Locale, string> {
  const lines = missing.map((one) => line(one, writtenIn))
  return inEvery((locale) => lines.map((one) => one[locale]).join('\n'))
}
