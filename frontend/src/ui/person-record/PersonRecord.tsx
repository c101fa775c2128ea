import './person-record.css'
import { useTranslations } from 'use-intl'
import type { components } from '#frontend/api/schema.d.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Ledger, LedgerRow } from '../Ledger.tsx'

export type Record = components['schemas']['PersonRecord']

/** Whether there is anything to show. */
export const hasRecord = ({ loans, circles, vouches, coaching }: Record): boolean => loans.length + circles.length + vouches.length + coaching.length > 0

interface PartProps {
  readonly record: Record
}

/** Short sentences after one another; those that are not so are left out. */
const said = (...sentences: (string | false)[]): string => sentences.filter((sentence) => sentence !== false).join('. ')

function Loans({ record: { loans } }: PartProps) {
  const t = useTranslations('record')
  const dates = useDates()
  return loans.map(({ loanId, reference, businessName, role, amountCents, disbursedOn, due, onTime, status }) => (
    <LedgerRow
      key={loanId}
      label={t('loan', { amount: formatMoney(amountCents, { whole: true }), of: businessName ?? reference })}
      hint={said(t('since', { date: dates.day(disbursedOn) }), role !== 'borrower' && t(`role.${role}`), (status === 'paid-off' || status === 'charged-off') && t(`ended.${status}`))}
      value={due === 0 ? t('notYet') : t('onTime', { onTime, due })}
    />
  ))
}

function Circles({ record: { circles } }: PartProps) {
  const t = useTranslations('record')
  const dates = useDates()
  return circles.map(({ circleId, name, status, contributionCents, startOn, leftOn, record }) => (
    <LedgerRow
      key={circleId}
      label={name}
      hint={said(
        t('each', { amount: formatMoney(contributionCents, { whole: true }) }), t('since', { date: dates.day(startOn) }), record !== null && record.covered > 0 && t('covered', { count: record.covered }),
        leftOn !== null ? t('ended.left') : status === 'finished' && t('ended.finished'),
      )}
      value={record === null || record.due === 0 ? t('notYet') : t('onTime', { onTime: record.onTime, due: record.due })}
    />
  ))
}

function Words({ record: { vouches } }: PartProps) {
  const t = useTranslations('record')
  const dates = useDates()
  return vouches.map(({ vouchId, applicant, signedOn, withdrawn, outcome }) => (
    <LedgerRow key={vouchId} label={t('word', { name: applicant })} hint={dates.day(signedOn)} value={outcome !== null ? t(`outcome.${outcome}`) : withdrawn ? t('outcome.withdrawn') : t('given')} />
  ))
}

function Talks({ record: { coaching } }: PartProps) {
  const t = useTranslations('record')
  return coaching.map(({ loanId, loanReference, talksHeld, stepsDone }) => (
    <LedgerRow key={loanId} label={t('talks', { count: talksHeld })} hint={loanReference} value={t('steps', { count: stepsDone })} />
  ))
}

const parts = [['loans', Loans], ['circles', Circles], ['vouches', Words], ['coaching', Talks]] as const

/** What somebody did with the programme, part by part; of what she did not do, nothing. @param level of the headings */
export function PersonRecord({ record, level }: PartProps & { readonly level: 2 | 3 }) {
  const t = useTranslations('record')
  const Heading = level === 2 ? 'h2' : 'h3'
  return parts.filter(([part]) => record[part].length > 0).map(([part, Part]) => (
    <section key={part} className="record-part">
      <Heading>{t(`part.${part}`)}</Heading>
      <Ledger>
        <Part record={record} />
      </Ledger>
    </section>
  ))
}
