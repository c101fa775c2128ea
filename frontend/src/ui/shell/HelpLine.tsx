import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { Icon } from '../Icon.tsx'
import { phoneLink, phoneText } from '../phone-text.ts'

/** A person to call, at the foot of every page: help is where she stands. */
export function HelpLine() {
  const t = useTranslations('ui.help')
  const lender = useProgramme().data?.lender
  if (lender === undefined) return null
  return (
    <footer className="help-line">
      <Icon name="phone-bold" />
      <span>{t('ask')}</span>{' '}
      <a className="nowrap" href={phoneLink(lender.phone)}>
        {t('call', { phone: phoneText(lender.phone) })}
      </a>
    </footer>
  )
}
