import './application.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router'
import { useTranslations } from 'use-intl'
import { applicationQuery, applicationsQuery, isOpen, type ApplicationSummary } from '#frontend/api/applications.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { OneApplication } from './OneApplication.tsx'

function JustSent() {
  const t = useTranslations('application')
  const state: unknown = useLocation().state
  const reference = typeof state === 'object' && state !== null && 'sent' in state ? state.sent : null
  if (typeof reference !== 'string') return null
  return (
    <p className="application-sent" role="alert">
      <Icon name="seal-check-fill" />
      <span>{t('sent', { reference })}</span>
    </p>
  )
}

function Others({ list }: { readonly list: readonly ApplicationSummary[] }) {
  const t = useTranslations('application')
  if (list.length === 0) return null
  return (
    <Sheet title={t('others')}>
      <ul className="application-others">
        {list.map((each) => (
          <li key={each.id}>
            <Link to={`/application?id=${each.id}`}>{each.businessName ?? each.reference}</Link>
            <span className="small soft">{t(`status.${each.status}`)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Shown({ id }: { readonly id: string }) {
  const t = useTranslations('application')
  return (
    <Answer query={useQuery(applicationQuery(id))} loading={t('loading')}>
      {(application) => <OneApplication application={application} />}
    </Answer>
  )
}

/** Where is my application, what is missing, what comes next and who does it. */
export default function ApplicationPage() {
  const t = useTranslations('application')
  const asked = new URLSearchParams(useLocation().search).get('id')
  const applications = useQuery(applicationsQuery)
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      {applications.data?.some(({ status }) => status === 'incomplete' || status === 'complete') === true && <JustSent />}
      <Answer query={applications} loading={t('loading')}>
        {(list) => {
          const shown = list.find((each) => each.id === asked) ?? list.find((each) => isOpen(each)) ?? list[0]
          if (shown === undefined) {
            return (
              <Sheet label={t('title')}>
                <EmptyState
                  title={t('none.title')}
                  why={t('none.why')}
                  action={
                    <ButtonLink to="/apply" iconAfter="arrow-right-bold">
                      {t('none.begin')}
                    </ButtonLink>
                  }
                />
              </Sheet>
            )
          }
          return (
            <>
              <Shown id={shown.id} />
              <Others list={list.filter((each) => each !== shown)} />
            </>
          )
        }}
      </Answer>
    </>
  )
}
