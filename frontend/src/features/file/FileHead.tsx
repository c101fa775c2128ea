import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import type { ApplicationFile } from './queries.ts'

/** Who asks for how much, and by when we owe an answer. */
export function FileHead({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file')
  const dates = useDates()
  const language = useLanguage()
  const who = file.parties.filter(({ role }) => role !== 'guarantor').map(({ name }) => name).join(' · ')
  const heading = usePageTitle(who)
  return (
    <header className="file-head">
      <p className="file-trail">
        <Link to="/desk">
          <Icon name="arrow-left-bold" /> {t('queue')}
        </Link>
        <span className="soft">{t('logged', { reference: file.reference })}</span>
      </p>
      <div className="file-who">
        <h1 ref={heading} tabIndex={-1}>
          {who}
        </h1>
        {file.deadline !== null && (
          <Status kind={file.deadline.daysLeft <= 3 ? 'late' : 'waiting'}>
            {t(`by.${file.deadline.kind}`, { date: dates.day(file.deadline.on), left: file.deadline.daysLeft, day: String(file.deadline.day), of: String(file.deadline.of) })}
          </Status>
        )}
      </div>
      <p>
        {t.rich('asks', { ...marked, business: file.businessName, amount: formatMoney(file.amountCents, { whole: true }), purpose: sentence(file.purpose), product: file.productName[language] })}{' '}
        {t(`speaks.${file.locale}`)}
      </p>
    </header>
  )
}

/** What a person typed without its full stop gets one. */
const sentence = (typed: string): string => (/[.!?…]$/.test(typed.trim()) ? typed.trim() : `${typed.trim()}.`)
