import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Loan } from '#frontend/api/loans.ts'
import { useMe } from '#frontend/api/me.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button, ButtonLink } from '#frontend/ui/Button.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sign } from '#frontend/ui/Sign.tsx'
import { HowToPay } from './HowToPay.tsx'
import { WhatSheSaid } from './WhatSheSaid.tsx'

/** The one fact: how much, when, how far off. Owing is adobe; only late is said to be late, and in words. */
function useDueWords(loan: Loan) {
  const t = useTranslations('money.due')
  const dates = useDates()
  const { balances, installments } = loan
  const today = useProgramme().data?.businessDate ?? balances.asOf
  if (balances.pastDueCents > 0) {
    return { lead: t('lateLead'), amountCents: balances.dueNowCents, note: t('lateNote', { days: balances.daysPastDue }) }
  }
  if (balances.nextDueOn === null) return { lead: t('nothing'), amountCents: balances.payoffCents, note: t('nothingNote') }
  const next = installments.find((row) => row.remainingCents > 0)
  const distance = dates.distance(today, balances.nextDueOn)
  return {
    lead: t.rich('lead', { ...marked, date: dates.day(balances.nextDueOn, today) }),
    amountCents: balances.nextDueCents,
    note: t('note', { distance: distance.charAt(0).toUpperCase() + distance.slice(1), number: String(next?.number ?? 1), count: String(installments.length) }),
  }
}

/** The painted sign, the door under it, and the way out when she cannot pay. */
export function DueSign({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money')
  const heading = usePageTitle(t('title'))
  const me = useMe()
  const [explaining, setExplaining] = useState(false)
  const { lead, amountCents, note } = useDueWords(loan)
  const owes = loan.balances.outstandingCents > 0
  const mayAsk = loan.parties.some(({ personId, role }) => personId === me?.id && role !== 'guarantor')
  return (
    <div className="pad buttons">
      <Sign heading={1} headingRef={heading} tone={owes ? 'adobe' : 'turquoise'} lead={lead} amount={formatMoney(amountCents)} note={note} />
      {owes && (
        <>
          <Button onPress={() => setExplaining(true)}>{t('how.door', { amount: formatMoney(amountCents) })}</Button>
          {mayAsk && (
            <ButtonLink kind="second" to={`/money/${loan.id}/help`} icon="hand-palm-bold">
              {t('cannot')}
            </ButtonLink>
          )}
          {mayAsk && <WhatSheSaid loanId={loan.id} />}
          {mayAsk && <p className="small soft due-note">{t('cannotNote')}</p>}
          <HowToPay loan={loan} isOpen={explaining} onClose={() => setExplaining(false)} />
        </>
      )}
    </div>
  )
}
