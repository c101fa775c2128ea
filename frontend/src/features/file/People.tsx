import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { phoneLink, phoneText } from '#frontend/ui/phone-text.ts'
import type { ApplicationFile } from './queries.ts'

/** Who is on the application, in what part, and how to reach each. */
export function People({ parties }: { readonly parties: ApplicationFile['parties'] }) {
  const t = useTranslations('file.people')
  const decides = holds(useMe(), 'officer')
  return (
    <section className="file-part">
      <h2>{t('title')}</h2>
      <ul className="file-list">
        {parties.map((party) => (
          <li key={party.id}>
            <Icon name={party.joined ? 'check-circle-fill' : 'hourglass-medium-bold'} />
            <span>
              <b>{party.name}</b>, {t(`role.${party.role}`)}
              <span className="soft">{party.joined ? [party.phone === null ? null : phoneText(party.phone), party.email].filter(Boolean).join(' · ') : t('invited')}</span>
            </span>
            <span className="file-ways">
              {party.phone !== null && <a href={phoneLink(party.phone)}>{t('call')}</a>}
              {decides && party.joined && party.personId !== null && <Link to={`/recovery/${party.personId}`} aria-label={t('lostPhoneOf', { name: party.name })}>{t('lostPhone')}</Link>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
