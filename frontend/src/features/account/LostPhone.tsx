import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { ButtonAnchor } from '#frontend/ui/Button.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { phoneLink, phoneText } from '#frontend/ui/phone-text.ts'

/** What to do when the phone is gone: another way in, or a person. */
export function LostPhone() {
  const t = useTranslations('account.lost')
  const lender = useProgramme().data?.lender
  return (
    <Sheet title={t('title')}>
      <p>{t('other')}</p>
      <p>{t('person')}</p>
      {lender !== undefined && (
        <ButtonAnchor kind="second" href={phoneLink(lender.phone)} icon="phone-bold">
          {t('call', { phone: phoneText(lender.phone) })}
        </ButtonAnchor>
      )}
    </Sheet>
  )
}
