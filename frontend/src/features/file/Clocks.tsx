import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { ApplicationFile } from './queries.ts'

/** What the clocks of this case do by themselves, and on which day: nothing that the law wants is left to memory. */
export function Clocks({ clocks }: Pick<ApplicationFile, 'clocks'>) {
  const t = useTranslations('file.clocks')
  const dates = useDates()
  if (clocks.length === 0) return null
  return (
    <section className="file-part">
      <h2>{t('title')}</h2>
      <p className="soft">{t('lead')}</p>
      <ul className="file-clocks">
        {clocks.map(({ kind, on }) => (
          <li key={`${kind} ${on}`}>
            <Icon name="clock-fill" />
            <span>
              <b>{t(`kind.${kind}`)}</b>
              <span className="soft">{t(kind === 'breach-30' ? 'evening' : 'morning', { date: dates.day(on) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
