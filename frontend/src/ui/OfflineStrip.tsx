import './states.css'
import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { seenFrom, subscribeSeen } from '#frontend/api/seen.ts'
import { standingNow, subscribeStanding } from '#frontend/queue/standing.ts'
import { Icon } from './Icon.tsx'
import { marked } from './marked.tsx'
import { NewVersionStrip } from './NewVersionStrip.tsx'

let lostAt: Date | null = navigator.onLine ? null : new Date()

function listen(changed: () => void): () => void {
  const hear = (): void => {
    lostAt = navigator.onLine ? null : (lostAt ?? new Date())
    changed()
  }
  addEventListener('online', hear)
  addEventListener('offline', hear)
  return () => {
    removeEventListener('online', hear)
    removeEventListener('offline', hear)
  }
}

/** Since when the phone has no signal; null while it has one. */
export const useLostAt = (): Date | null => useSyncExternalStore(listen, () => lostAt)

/** One gold strip on top: since when there is no signal, how much is still to be sent, how much a person has to sort out. */
export function OfflineStrip() {
  const t = useTranslations('ui.strip')
  const dates = useDates()
  const lost = useLostAt()
  const { toSend, held, toResolve } = useSyncExternalStore(subscribeStanding, standingNow)
  const toSay = [...(toSend > 0 && (lost !== null || held) ? [t('toSend', { count: String(toSend) })] : []), ...(toResolve > 0 ? [t('toResolve', { count: String(toResolve) })] : [])]
  const seen = useSyncExternalStore(subscribeSeen, seenFrom)
  if (lost === null && seen === null && toSay.length === 0) return <NewVersionStrip />
  return (
    <section className="strip" data-sticky="" aria-label={t('label')}>
      <Icon name={lost === null && seen === null ? 'device-mobile-fill' : 'wifi-slash-bold'} />
      <output>
        {lost !== null && t.rich('offline', { time: dates.clock(lost), ...marked })} {seen !== null && t('asOf', { moment: dates.clock(seen) })}
        {lost === null && seen === null && t('label')}
      </output>
      {toSay.length > 0 && (
        <Link className="strip-link" to="/waiting">
          {toSay.join(' · ')}
        </Link>
      )}
    </section>
  )
}
