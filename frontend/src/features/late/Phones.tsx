import { useTranslations } from 'use-intl'
import type { LateLoan } from '#frontend/api/late.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { phoneLink, phoneText } from '#frontend/ui/phone-text.ts'

/** Where nobody may call now, it says why instead of a number to press. */
export function Phones({ row: { people, limits } }: { readonly row: LateLoan }) {
  const t = useTranslations('late')
  if (limits.refusal !== null) return <span className="soft">{t(`refusal.${limits.refusal}`)}</span>
  const phones = people.filter(({ phone }) => phone !== null)
  if (phones.length === 0) return <span className="soft">{t('noPhone')}</span>
  return phones.map(({ personId, name, phone }) => (
    <a key={personId} className="late-phone" href={phoneLink(phone ?? '')} aria-label={t('contacts.call', { name, phone: phoneText(phone ?? '') })}>
      <Icon name="phone-bold" /> {phoneText(phone ?? '')}
    </a>
  ))
}
