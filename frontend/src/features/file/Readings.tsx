import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import type { ApplicationFile } from './queries.ts'

/** What the facts on this page say, one by one. Not a score: the person decides. */
export function Readings({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.readings')
  const { budget, parties, missing } = file
  const open = missing.filter(({ resolvedOn }) => resolvedOn === null).length
  const joined = parties.filter((party) => party.joined).length
  const lines = [
    { key: 'budget', good: budget.fit === 'fits', words: t.rich(`budget.${budget.fit}`, { ...marked, left: formatMoney(Math.abs(budget.leftCents)), asked: formatMoney(budget.minimumLeftCents) }) },
    { key: 'people', good: joined === parties.length, words: t.rich('people', { ...marked, joined: String(joined), all: parties.length }) },
    { key: 'papers', good: open === 0, words: t.rich('papers', { ...marked, open }) },
  ]
  return (
    <section className="file-readings">
      <h2>{t('title')}</h2>
      <p className="soft">{t('lead')}</p>
      <ul className="file-list">
        {lines.map(({ key, good, words }) => (
          <li key={key} data-weigh={!good || undefined}>
            <Icon name={good ? 'check-circle-fill' : 'warning-circle-fill'} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
