import './check.css'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useNavigate, useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { asProblem } from '#frontend/api/problem.ts'
import { Button, ButtonLink } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Loading } from '#frontend/ui/Loading.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'

type Checked = components['schemas']['CheckedProof']

function Typed() {
  const t = useTranslations('proofs.check')
  const go = useNavigate()
  const form = useForm({ defaultValues: { code: '' }, shouldFocusError: false })
  return (
    <Sheet label={t('title')}>
      <Form form={form} onSubmit={({ code }) => go(`/check/${encodeURIComponent(code.trim())}`)}>
        <FormSummary />
        <FormText name="code" label={t('code')} hint={t('codeHint')} required maxLength={40} autoComplete="off" />
        <Button type="submit">{t('do')}</Button>
      </Form>
    </Sheet>
  )
}

/** A paper is read in any year: its dates say theirs. */
const otherYear = '1900-01-01'

/** The facts of the paper, as of its day; the paper in hand must say the same. */
function Facts({ proof }: { readonly proof: Checked }) {
  const t = useTranslations('proofs.check')
  const dates = useDates()
  return (
    <Sheet title={t('found')} aside={<Status kind={proof.isPaidOff ? 'finished' : 'up-to-date'}>{proof.isPaidOff ? t('paidOff') : t('current')}</Status>}>
      <p className="soft">{t('says')}</p>
      <Ledger>
        <LedgerRow label={t('lender')} value={proof.lenderName} />
        <LedgerRow label={t('reference')} value={proof.reference} />
        <LedgerRow label={t('initials')} value={proof.initials.join(' · ')} />
        <LedgerRow label={t('asOf')} value={dates.day(proof.asOf, otherYear)} />
        <LedgerRow label={t('state')} value={proof.isPaidOff ? t('paidOff') : t('current')} />
        <LedgerRow label={t('since')} value={dates.day(proof.since, otherYear)} />
        <LedgerRow label={t('onTime')} value={t('onTimeOf', { onTime: String(proof.paymentsOnTime), due: String(proof.paymentsDue) })} />
        {proof.amounts !== null && <LedgerRow label={t('amount')} value={formatMoney(proof.amounts.amountCents)} />}
        {proof.amounts !== null && <LedgerRow label={t('outstanding')} value={formatMoney(proof.amounts.outstandingCents)} />}
      </Ledger>
      <div className="check-end buttons">
        {proof.amounts === null && <p className="small soft">{t('noAmounts')}</p>}
        <ButtonLink kind="second" to="/check">
          {t('another')}
        </ButtonLink>
      </div>
    </Sheet>
  )
}

function Found({ code }: { readonly code: string }) {
  const t = useTranslations('proofs.check')
  const proof = useQuery({ queryKey: ['check', code], queryFn: () => answer(api.GET('/api/check/{code}', { params: { path: { code } } })), staleTime: Infinity })
  if (proof.data !== undefined) return <Facts proof={proof.data} />
  if (!proof.isError) return <Loading what={t('loading')} />
  return (
    <>
      <div className="pad pad-block">{asProblem(proof.error).code === 'not-found' ? <p role="alert">{t('wrong')}</p> : <ProblemNote error={proof.error} onRetry={() => void proof.refetch()} />}</div>
      <Typed />
    </>
  )
}

/** Whoever was shown a letter types its code, or scans it, and hears whether it is ours. Nobody signs in for that. */
export default function CheckPage() {
  const t = useTranslations('proofs.check')
  const { code } = useParams()
  return (
    <>
      <PageTitle {...(code === undefined ? { lead: t('lead') } : {})}>{t('title')}</PageTitle>
      {code === undefined ? <Typed /> : <Found code={code} />}
    </>
  )
}
