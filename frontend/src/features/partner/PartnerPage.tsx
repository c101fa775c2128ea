import './partner.css'
import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { Answer } from '#frontend/ui/Answer.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { OneEndorsement } from './OneEndorsement.tsx'
import { endorsementQuery, partnerHomeQuery, type PartnerHome } from './queries.ts'
import { Requests } from './Requests.tsx'
import { Room, Standing } from './Room.tsx'

function Chosen({ endorsementId }: { readonly endorsementId: string }) {
  const t = useTranslations('partner')
  return (
    <Answer query={useQuery(endorsementQuery(endorsementId))} loading={t('opening')}>
      {(endorsement) => <OneEndorsement key={endorsement.endorsementId} endorsement={endorsement} />}
    </Answer>
  )
}

function Work({ home }: { readonly home: PartnerHome }) {
  const t = useTranslations('partner')
  const { endorsementId } = useParams()
  const next = home.endorsements.find(({ waitsForMe }) => waitsForMe) ?? home.endorsements[0]
  const chosen = endorsementId ?? next?.endorsementId
  return (
    <div className="partner-work" data-one={endorsementId !== undefined || undefined}>
      <div className="partner-list">
        <Requests home={home} chosen={chosen} />
        {home.partners.map((partner) => (
          <Fragment key={partner.partnerId}>
            <Room partner={partner} />
            <Standing partner={partner} />
          </Fragment>
        ))}
      </div>
      <div className="partner-one">{chosen === undefined ? <EmptyState title={t('nothing')} why={t('nothingWhy')} /> : <Chosen endorsementId={chosen} />}</div>
    </div>
  )
}

/** The partner's home: who waits for its word, the room that is left, and one request to answer. */
export default function PartnerPage() {
  const t = useTranslations('partner')
  const heading = usePageTitle(t('title'))
  const home = useQuery(partnerHomeQuery)
  return (
    <>
      <div className="partner-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        <p className="soft">{t('lead', { partner: home.data?.partners.map(({ name }) => name).join(', ') ?? '' })}</p>
      </div>
      <Answer query={home} loading={t('loading')}>
        {(found) => <Work home={found} />}
      </Answer>
    </>
  )
}
