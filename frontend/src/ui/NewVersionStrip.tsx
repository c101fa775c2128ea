import { useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import { Icon } from './Icon.tsx'
import { offeredVersion, subscribeVersion } from './new-version.ts'

/** A newer portal has arrived: it is loaded when she says so. What she typed is kept. */
export function NewVersionStrip() {
  const t = useTranslations('ui.strip')
  const take = useSyncExternalStore(subscribeVersion, offeredVersion)
  if (take === null) return null
  return (
    <section className="strip" aria-label={t('newVersion')}>
      <Icon name="clock-counter-clockwise-bold" />
      <span>{t('newVersion')}</span>
      <Button className="header-link strip-link" onPress={take}>
        {t('takeVersion')}
      </Button>
    </section>
  )
}
