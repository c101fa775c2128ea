import './vouch.css'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { useMe } from '#frontend/api/me.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Answering } from './Answering.tsx'
import { Refuse } from './Refuse.tsx'
import { Statement } from './Statement.tsx'
import { vouchInvitationQuery, type VouchInvitation } from './vouch.ts'

function Over({ invitation, justGiven }: { readonly invitation: VouchInvitation; readonly justGiven: boolean }) {
  const t = useTranslations('vouch')
  const me = useMe()
  const { state, applicant: name } = invitation
  if (state === 'open') return null
  if (justGiven) {
    return (
      <Sheet label={t('done.title')}>
        <EmptyState title={t('done.title')} why={t('done.lead', { name })} action={<ButtonLink to="/vouches">{t('done.mine')}</ButtonLink>} />
      </Sheet>
    )
  }
  return (
    <Sheet label={t('over.home')}>
      <EmptyState
        title={t(`over.${state}`, { name })}
        action={<ButtonLink kind="second" to={me ? '/vouches' : '/'}>{me ? t('over.mine') : t('over.home')}</ButtonLink>}
      />
    </Sheet>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt className="small soft">{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** Who has not signed in reads everything first; to answer she makes an account or signs in. */
function Doors({ vouchToken }: { readonly vouchToken: string }) {
  const t = useTranslations('vouch')
  const next = `?next=${encodeURIComponent(`/vouch/${vouchToken}`)}`
  return (
    <div className="pad pad-block buttons">
      <p>{t('first')}</p>
      <ButtonLink to={`/sign-up${next}`}>{t('makeAccount')}</ButtonLink>
      <ButtonLink kind="second" to={`/sign-in${next}`}>
        {t('signIn')}
      </ButtonLink>
      <Refuse vouchToken={vouchToken} />
    </div>
  )
}

/** What a peer was asked by link, code or QR: who asks and for what, what a vouch is, and her own words and name under it. */
export default function VouchPage() {
  const t = useTranslations('vouch')
  const dates = useDates()
  const me = useMe()
  const { vouchToken = '' } = useParams()
  const [openedAt] = useState(() => new Date())
  const [given, setGiven] = useState(false)
  return (
    <Answer page link query={useQuery(vouchInvitationQuery(vouchToken))} loading={t('loading')}>
      {(invitation) => {
        const { applicant: name, invitedName: invited, businessName, purpose, expiresOn, state } = invitation
        return (
          <>
            <PageTitle lead={state === 'open' ? t('asks', { invited, name }) : undefined}>{t('title', { name })}</PageTitle>
            {state === 'open' ? (
              <>
                <Sheet label={t('business')}>
                  <dl className="vouch-facts">
                    {businessName !== null && <Fact label={t('business')} value={businessName} />}
                    {purpose !== null && <Fact label={t('purpose')} value={purpose} />}
                    <Fact label={t('until')} value={dates.day(expiresOn)} />
                  </dl>
                </Sheet>
                <Statement invitation={invitation} />
                {me === null && <Doors vouchToken={vouchToken} />}
                {me && <Answering invitation={invitation} vouchToken={vouchToken} me={me} openedAt={openedAt} onGiven={() => setGiven(true)} />}
              </>
            ) : (
              <Over invitation={invitation} justGiven={given} />
            )}
          </>
        )
      }}
    </Answer>
  )
}
