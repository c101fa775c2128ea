import './agreement.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { useMe, type Me } from '#frontend/api/me.ts'
import { agreementAddress } from '#frontend/api/loans.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonAnchor } from '#frontend/ui/Button.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'
import { agreementQuery, type Agreement } from './agreement.ts'
import { CostBox } from './CostBox.tsx'
import { PaymentTable } from './PaymentTable.tsx'
import { Signing } from './Signing.tsx'

function Parties({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslations('agreement.parties')
  return (
    <Sheet title={t('title')}>
      <ul className="agreement-parties">
        {agreement.parties.map((party) => (
          <li key={party.personId}>
            <b>{party.name}</b>
            <Status kind={party.signedAt === null ? 'waiting' : 'finished'}>{party.signedAt === null ? t('waiting') : t('signed')}</Status>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Signed({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslations('agreement.after')
  const lender = useProgramme().data?.lender.name ?? ''
  const open = agreement.parties.filter((party) => party.signedAt === null).map((party) => party.name)
  return (
    <div className="pad pad-block buttons">
      <p>{open.length > 0 ? t('waiting', { names: open.join(', ') }) : t('all', { lender })}</p>
      <ButtonAnchor kind="second" href={agreementAddress(agreement)} icon="signature-fill">
        {t('copy')}
      </ButtonAnchor>
    </div>
  )
}

function ToSign({ agreement, me }: { readonly agreement: Agreement; readonly me: Me }) {
  const t = useTranslations('agreement')
  const phone = useProgramme().data?.lender.phone ?? ''
  const mine = agreement.parties.find((party) => party.personId === me.id)
  if (mine === undefined || mine.signedAt !== null) return <Signed agreement={agreement} />
  if (agreement.expired) return <p className="pad pad-block">{t('expired', { phone: phoneText(phone) })}</p>
  return (
    <>
      {mine.role === 'guarantor' && <p className="pad pad-block">{t('guarantor')}</p>}
      <Signing agreement={agreement} name={mine.name} />
    </>
  )
}

/** The loan as it will be signed: the box, every payment, the PDF, consent, and her name under it. */
export default function AgreementPage() {
  const t = useTranslations('agreement')
  const dates = useDates()
  const { loanId = '' } = useParams()
  const me = useMe()
  const agreement = useQuery(agreementQuery(loanId))
  return (
    <Answer page query={agreement} loading={t('loading')}>
      {(found) => (
        <>
          <PageTitle lead={t('lead', { reference: found.loanReference })}>{t('title')}</PageTitle>
          <CostBox agreement={found} />
          <PaymentTable agreement={found} />
          {!found.expired && <p className="pad pad-block small soft">{t('until', { date: dates.day(found.goodThrough) })}</p>}
          {me && <ToSign agreement={found} me={me} />}
          <Parties agreement={found} />
        </>
      )}
    </Answer>
  )
}
