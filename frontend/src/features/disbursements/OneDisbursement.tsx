import { useState } from 'react'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { FundForm } from './FundForm.tsx'
import type { Waiting } from './queries.ts'
import { Renew } from './Renew.tsx'

/** One loan to fund: the exact result first, then the hand that sends it, or why it is not hers. */
export function OneDisbursement({ waiting }: { readonly waiting: Waiting }) {
  const t = useTranslations('disbursements')
  const dates = useDates()
  const today = useProgramme().data?.businessDate ?? waiting.advanceOn
  const [isFunding, setIsFunding] = useState(false)
  const expired = waiting.goodThrough < today
  return (
    <Sheet
      title={waiting.parties.map(({ name }) => name).join(' · ')}
      aside={
        <Status kind={expired ? 'late' : 'waiting'}>{expired ? t('expired', { date: dates.day(waiting.goodThrough) }) : t('goodThrough', { date: dates.day(waiting.goodThrough) })}</Status>
      }
    >
      <p className="soft">
        <Link to={`/loans/${waiting.loanId}`}>{waiting.loanReference}</Link>
        {waiting.businessName === null ? '' : ` · ${waiting.businessName}`}
      </p>
      <Ledger>
        <LedgerRow label={t('amount')} value={<Money cents={waiting.amountCents} />} />
        {waiting.withheldCents > 0 && <LedgerRow label={t('withheld')} value={<Money cents={-waiting.withheldCents} />} />}
        <LedgerRow total label={t('net')} value={<Money cents={waiting.handedOutCents} />} />
      </Ledger>
      {waiting.hindrance === null && !expired && !isFunding && (
        <Button fit icon="hand-coins" onPress={() => setIsFunding(true)}>
          {t('fund')}
        </Button>
      )}
      {waiting.hindrance === null && isFunding && <FundForm waiting={waiting} onLeave={() => setIsFunding(false)} />}
      {waiting.hindrance !== null && <p className="section-note">{t.rich('notYou', { ...marked, why: t(`hindrance.${waiting.hindrance}`) })}</p>}
      {(expired || waiting.hindrance === 'agreement-expired') && <Renew loanId={waiting.loanId} />}
    </Sheet>
  )
}
