import { useTranslations } from 'use-intl'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

/** The way to the people one gave one’s word for: who vouches often has no other page here. */
export function VouchesGiven() {
  const t = useTranslations('account.vouches')
  return (
    <Sheet title={t('title')}>
      <p>{t('lead')}</p>
      <ButtonLink kind="second" to="/vouches">
        {t('see')}
      </ButtonLink>
    </Sheet>
  )
}
