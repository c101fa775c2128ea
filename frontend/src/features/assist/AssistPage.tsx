import './assist.css'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { holds, useMe } from '#frontend/api/me.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { LostPhoneWay } from '#frontend/ui/LostPhoneWay.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { ConsentStep } from './ConsentStep.tsx'
import { WhoStep, type Who } from './WhoStep.tsx'

const helpQuery = queryOptions({ queryKey: ['help'], queryFn: () => answer(api.GET('/api/help')), staleTime: 0 })

type Open = components['schemas']['MyHelp']['open']

function OpenToday({ open }: { readonly open: Open }) {
  const t = useTranslations('assist')
  const dates = useDates()
  if (open.length === 0) return null
  return (
    <Sheet title={t('open.title')}>
      <ul className="assist-open">
        {open.map(({ applicationId, applicant, reference, openedAt }) => (
          <li key={applicationId}>
            <span>
              <b>{applicant}</b>
              <span className="small soft">{t('open.since', { reference, time: dates.clock(new Date(openedAt)) })}</span>
            </span>
            <ButtonLink kind="second" fit to={`/apply/${applicationId}/next`}>
              {t('open.go')}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <p className="small soft">{t('open.note')}</p>
    </Sheet>
  )
}

/** The reference that a page before left for this one. */
function sentIn(state: unknown): string | null {
  return typeof state === 'object' && state !== null && 'sent' in state && typeof state.sent === 'string' ? state.sent : null
}

/** "Ayudar a alguien": who, her consent, and on to the same interview that she would fill in herself. */
export default function AssistPage() {
  const t = useTranslations('assist')
  const help = useQuery(helpQuery)
  const mayRecover = holds(useMe(), 'officer')
  const [who, setWho] = useState<Who | null>(null)
  const sent = sentIn(useLocation().state)
  return (
    <Answer page query={help} loading={t('loading')}>
      {({ consent, open }) => (
        <>
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          {sent !== null && (
            <div className="pad">
              <Status kind="up-to-date">{t('sent', { reference: sent })}</Status>
            </div>
          )}
          {who === null ? (
            <>
              <WhoStep onWho={setWho} />
              <OpenToday open={open} />
              {mayRecover && <LostPhoneWay />}
            </>
          ) : (
            <ConsentStep who={who} consent={consent} onBack={() => setWho(null)} />
          )}
        </>
      )}
    </Answer>
  )
}
