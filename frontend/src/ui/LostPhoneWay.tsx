import { useTranslations } from 'use-intl'
import { ButtonLink } from './Button.tsx'
import { Sheet } from './Sheet.tsx'

/** The way to help somebody who lost her phone, for whoever may. */
export function LostPhoneWay() {
  const t = useTranslations('staff.lostPhone')
  return (
    <Sheet title={t('title')}>
      <p>{t('why')}</p>
      <ButtonLink kind="quiet" fit to="/recovery" iconAfter="arrow-right-bold">
        {t('go')}
      </ButtonLink>
    </Sheet>
  )
}
