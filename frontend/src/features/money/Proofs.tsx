import { useTranslations } from 'use-intl'
import { agreementAddress, statementAddress, type Loan } from '#frontend/api/loans.ts'
import { ListLink } from '#frontend/ui/ListLink.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

/** Paper for whoever asks her for paper: a landlord, another bank, herself. */
export function Proofs({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money.proofs')
  return (
    <Sheet title={t('title')}>
      <ul>
        <ListLink download icon="receipt-fill" title={t('statement')} note={t('statementNote')} to={statementAddress(loan.id)} />
        {loan.agreement !== null && <ListLink download icon="signature-fill" title={t('agreement')} note={t('agreementNote')} to={agreementAddress(loan.agreement)} />}
        <ListLink icon="seal-check-fill" title={t('show')} note={t('showNote')} to="/papers" />
        <ListLink icon="handshake-fill" title={t('record')} note={t('recordNote')} to="/record" />
        <ListLink icon="envelope-simple-fill" title={t('notices')} note={t('noticesNote')} to="/papers" />
      </ul>
    </Sheet>
  )
}
