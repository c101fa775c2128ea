import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { IconName } from '#frontend/ui/icon-names.ts'
import { phoneLink, phoneText } from '#frontend/ui/phone-text.ts'
import type { Caseload, Help } from './queries.ts'

type Call = Caseload['calls'][number]

/** What she asked, in a word and her own. */
function useHelpWords(): (help: Help) => string {
  const t = useTranslations('people')
  const about = useTranslations('coaching.about')
  const dates = useDates()
  return ({ askedOn, about: what, body }) => {
    const said = [what === null ? null : about(what), body === null ? null : `“${body}”`].filter(Boolean).join('. ')
    return said === '' ? t('help', { date: dates.short(askedOn) }) : t('helpAbout', { date: dates.short(askedOn), about: said })
  }
}

const iconOf = ({ help, lateSince }: Call): IconName => (help ? 'hand-palm-bold' : lateSince ? 'warning-diamond-fill' : 'phone-bold')

/** Who needs a call today, and why each is here. */
export function CallsToday({ calls }: { readonly calls: readonly Call[] }) {
  const t = useTranslations('people')
  const dates = useDates()
  const asked = useHelpWords()
  return (
    <section className="coach-part">
      <h2>
        {t('calls')} <small>{t('callsWhy')}</small>
      </h2>
      {calls.length === 0 && <p className="soft">{t('noCalls')}</p>}
      <ul>
        {calls.map((call) => (
          <li key={call.loanId} className="coach-row coach-call">
            <Icon name={iconOf(call)} />
            <span>
              <Link to={`/people/${call.loanId}`}>{call.name}</Link> <span className="soft">{call.businessName}</span>
              {call.help && <span className="coach-why">{asked(call.help)}</span>}
              {call.missed?.dueOn && <span className="coach-why">{t('missed', { date: dates.short(call.missed.dueOn) })}</span>}
              {call.lateSince && <span className="coach-why">{t('late', { date: dates.short(call.lateSince) })}</span>}
            </span>
            {call.phone !== null && (
              <a className="coach-phone" href={phoneLink(call.phone)}>
                <Icon name="phone-bold" />
                {phoneText(call.phone)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {calls.length > 0 && <p className="soft small">{t('callsNote')}</p>}
    </section>
  )
}
