import { useTranslations } from 'use-intl'
import type { Loan } from '#frontend/api/loans.ts'
import { useMe } from '#frontend/api/me.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sign } from '#frontend/ui/Sign.tsx'

/** Approved and not yet signed, or signed and not yet paid out: what she will get, and the next step. */
export function WaitingLoan({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money.waiting')
  const title = useTranslations('money')('title')
  const heading = usePageTitle(title)
  const me = useMe()
  const lender = useProgramme().data?.lender.name ?? ''
  const mine = loan.status === 'approved' && me != null && (loan.agreement?.waitingForPersonIds.includes(me.id) ?? true)
  const signed = loan.status !== 'approved'
  return (
    <div className="pad buttons">
      <Sign
        heading={1}
        headingRef={heading}
        tone="turquoise"
        lead={signed ? t('signed') : t('approved')}
        amount={formatMoney(loan.amountCents, { whole: true })}
        note={signed ? t('signedNote', { lender }) : mine ? t('approvedNote') : t('othersNote')}
      />
      <ButtonLink to={`/loans/${loan.id}/agreement`} kind={mine ? 'door' : 'second'} {...(mine ? { iconAfter: 'arrow-right-bold' as const } : {})}>
        {mine ? t('sign') : t('see')}
      </ButtonLink>
    </div>
  )
}
