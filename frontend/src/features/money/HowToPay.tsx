import { useTranslations } from 'use-intl'
import type { Loan } from '#frontend/api/loans.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { ButtonAnchor } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { phoneLink, phoneText } from '#frontend/ui/phone-text.ts'

interface HowToPayProps {
  readonly loan: Loan
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Where and how to pay, what to say, and that it shows here at once. */
export function HowToPay({ loan, isOpen, onClose }: HowToPayProps) {
  const t = useTranslations('money.how')
  const lender = useProgramme().data?.lender
  if (lender === undefined) return null
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose}>
      <div className="buttons">
        <p>{t('lead')}</p>
        <ul className="how-list">
          {[t('cash'), t('check', { lender: lender.name }), t('transfer')].map((way) => (
            <li key={way}>
              <Icon name="check-bold" />
              <span>{way}</span>
            </li>
          ))}
        </ul>
        <p>
          <b>{t('where', { lender: lender.name, address: lender.address })}</b>
        </p>
        <p>
          {t('reference', { reference: loan.reference })}. {t('seen')}
        </p>
        <ButtonAnchor kind="second" href={phoneLink(lender.phone)} icon="phone-bold">
          {t('call', { phone: phoneText(lender.phone) })}
        </ButtonAnchor>
      </div>
    </Dialog>
  )
}
