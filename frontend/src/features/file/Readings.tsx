import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { readingsOf, type Reading } from '#domain/application/readings.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import type { ApplicationFile } from './queries.ts'

/** A reading in words, with the figures of the file. */
function useReadingWords({ budget, parties }: ApplicationFile): (reading: Reading) => ReactNode {
  const t = useTranslations('file.readings')
  const { badMonth } = budget
  const counted = (key: 'identity' | 'vouches' | 'papersMissing' | 'papersToLookAt') => (count: number) => t.rich(key, { ...marked, count })
  const words: Record<Reading['about'], (count: number) => ReactNode> = {
    budget: () => t.rich(`budget.${budget.fit}`, { ...marked, left: formatMoney(Math.abs(budget.leftCents)), asked: formatMoney(budget.minimumLeftCents) }),
    'bad-month': () => badMonth && t.rich(`badMonth.${badMonth.fit}`, { ...marked, left: formatMoney(Math.abs(badMonth.leftCents)) }),
    people: (joined) => t.rich('people', { ...marked, joined: String(joined), all: parties.length }),
    identity: counted('identity'),
    vouches: counted('vouches'),
    'papers-missing': counted('papersMissing'),
    'papers-to-look-at': counted('papersToLookAt'),
    'papers-complete': () => t.rich('papersComplete', marked),
  }
  return ({ about, count }) => words[about](count)
}

/** What the facts on this page say, one by one. Not a score: the person decides. */
export function Readings({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.readings')
  const inWords = useReadingWords(file)
  const { budget, parties, missing, papersToLookAt } = file
  const readings = readingsOf({ fit: budget.fit, badMonthFit: budget.badMonth?.fit ?? null, parties, missing, papersToLookAt })
  return (
    <section className="file-readings">
      <h2>{t('title')}</h2>
      <p className="soft">{t('lead')}</p>
      <ul className="file-list">
        {readings.map((reading) => (
          <li key={reading.about} data-weigh={!reading.good || undefined}>
            <Icon name={reading.good ? 'check-circle-fill' : 'warning-circle-fill'} />
            <span>{inWords(reading)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
