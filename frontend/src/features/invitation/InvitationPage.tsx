import './invitation.css'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { useMe } from '#frontend/api/me.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Accept } from './Accept.tsx'
import { Consent } from './Consent.tsx'
import type { Invitation } from './invitation.ts'

const invitationQuery = (token: string) =>
  queryOptions({ queryKey: ['invitation', token], queryFn: () => answer(api.GET('/api/invitations/{token}', { params: { path: { token } } })) })

function Over({ invitation }: { readonly invitation: Invitation }) {
  const t = useTranslations('invitation.over')
  const me = useMe()
  if (invitation.state === 'open') return null
  return (
    <Sheet label={t(invitation.state === 'expired' ? 'home' : 'mine')}>
      <EmptyState
        title={t(invitation.state, { inviter: invitation.inviter })}
        action={<ButtonLink to={me ? '/application' : '/'}>{me ? t('mine') : t('home')}</ButtonLink>}
      />
    </Sheet>
  )
}

function Doors({ invitation, token }: { readonly invitation: Invitation; readonly token: string }) {
  const t = useTranslations('invitation')
  const me = useMe()
  if (me === undefined) return null
  if (me !== null) return <Accept invitation={invitation} token={token} me={me} />
  const next = `?next=${encodeURIComponent(`/invitation/${token}`)}`
  return (
    <div className="pad pad-block buttons">
      <p>{t('first')}</p>
      <ButtonLink to={`/sign-up${next}`}>{t('makeAccount')}</ButtonLink>
      <ButtonLink kind="second" to={`/sign-in${next}`}>
        {t('signIn')}
      </ButtonLink>
      <p className="small soft">{t('no')}</p>
    </div>
  )
}

/** The link that a second party was sent: who asks, for what, what joining means, and her own yes. */
export default function InvitationPage() {
  const t = useTranslations('invitation')
  const dates = useDates()
  const { token = '' } = useParams()
  const found = useQuery(invitationQuery(token))
  return (
    <Answer page link query={found} loading={t('loading')}>
      {(invitation) => {
        const { inviter, businessName, amountCents, invitedName, role, expiresOn, state } = invitation
        return (
          <>
            <PageTitle lead={t.rich(`asks.${role}`, { ...marked, inviter, business: businessName ?? t('noName') })}>{t('title')}</PageTitle>
            {state === 'open' ? (
              <>
                <Sheet label={t('title')}>
                  <Ledger>
                    <LedgerRow label={t('forName')} value={invitedName} />
                    {amountCents !== null && <LedgerRow label={t('amount')} value={formatMoney(amountCents, { whole: true })} />}
                    <LedgerRow label={t('until')} value={dates.day(expiresOn)} />
                  </Ledger>
                </Sheet>
                <Consent invitation={invitation} />
                <Doors invitation={invitation} token={token} />
              </>
            ) : (
              <Over invitation={invitation} />
            )}
          </>
        )
      }}
    </Answer>
  )
}
