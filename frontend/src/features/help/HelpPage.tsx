import './help.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { loanQuery, type Loan } from '#frontend/api/loans.ts'
import { helpQuery, type Help } from '#frontend/api/repaying.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { AskForHelp } from './AskForHelp.tsx'
import { useForgetting } from './kept-help.ts'
import { OpenTalk } from './OpenTalk.tsx'
import { OlderTalks } from './OlderTalks.tsx'
import { Promises } from './Promises.tsx'

function useLead(loan: Loan) {
  const t = useTranslations('help')
  const dates = useDates()
  const { balances } = loan
  if (balances.pastDueCents > 0) return t.rich('leadLate', { ...marked, amount: formatMoney(balances.pastDueCents) })
  return t.rich('lead', { ...marked, amount: formatMoney(balances.nextDueCents), date: dates.day(balances.nextDueOn ?? balances.asOf, balances.asOf) })
}

function Shown({ loan, help }: { readonly loan: Loan; readonly help: Help }) {
  const t = useTranslations('help')
  const lead = useLead(loan)
  const [latest, ...older] = help.talks
  const open = latest !== undefined && latest.state !== 'closed' ? latest : null
  useForgetting(loan.id, open !== null)
  return (
    <>
      <p className="pad help-back">
        <Link to={`/money/${loan.id}`}>
          <Icon name="arrow-left-bold" /> {t('back')}
        </Link>
      </p>
      <PageTitle
        lead={
          open === null ? (
            <>
              {t('thanks')} {lead}
            </>
          ) : (
            t('thanks')
          )
        }
      >
        {t('title')}
      </PageTitle>
      {open !== null && <OpenTalk loanId={loan.id} talk={open} />}
      <Promises loan={loan} help={help} mayChange={open !== null} />
      {open === null && help.options !== null && <AskForHelp loan={loan} help={help} options={help.options} />}
      <OlderTalks talks={open === null ? help.talks : older} />
    </>
  )
}

/** She cannot pay this time: her ways out with what each costs; once she has said so, the talk about it. */
export default function HelpPage() {
  const t = useTranslations('help')
  const { loanId = '' } = useParams()
  const help = useQuery(helpQuery(loanId))
  return (
    <Answer page query={useQuery(loanQuery(loanId))} loading={t('loading')}>
      {(loan) => (
        <Answer page query={help} loading={t('loading')}>
          {(found) => <Shown loan={loan} help={found} />}
        </Answer>
      )}
    </Answer>
  )
}
