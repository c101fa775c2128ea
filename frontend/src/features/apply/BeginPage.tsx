import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { applicationQuery, applicationsQuery } from '#frontend/api/applications.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { isRunning, loansQuery } from '#frontend/api/loans.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { HeadingOnItsWay, PageOnItsWay } from '#frontend/ui/PageOnItsWay.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { HasLoan } from './HasLoan.tsx'

/** Makes the draft, or finds the one she has open, and goes on to its first open question. */
function Begin() {
  const t = useTranslations('apply')
  const navigate = useNavigate()
  const [id] = useState(newId)
  const { mutate, error } = useIntent({
    run: ({ input, key }: { input: { id: string }; key: string }) => answer(api.POST('/api/applications', { body: input, params: intentHeader(key) })),
    onDone: (application) => {
      queries.setQueryData(applicationQuery(application.id).queryKey, application)
      void navigate(`/apply/${application.id}/next`, { replace: true })
    },
  })
  useEffect(() => mutate({ id }), [mutate, id])
  if (error !== null) {
    return (
      <div className="pad pad-block">
        <HeadingOnItsWay what={t('loading')} />
        <ProblemNote error={error} onRetry={() => mutate({ id })} />
      </div>
    )
  }
  return <PageOnItsWay what={t('loading')} />
}

/** "Empezar mi solicitud". Who has a loan that runs, and no draft of her own to go on with, hears of the loan first and is asked. */
export default function BeginPage() {
  const t = useTranslations('apply')
  const loans = useQuery(loansQuery)
  const applications = useQuery(applicationsQuery)
  const [wantsAnother, setWantsAnother] = useState(false)
  if (loans.isPending || applications.isPending) return <PageOnItsWay what={t('loading')} />
  const running = loans.data?.find(isRunning)
  const hasDraft = applications.data?.some(({ status, myRole }) => status === 'draft' && myRole === 'borrower') ?? false
  if (running !== undefined && !hasDraft && !wantsAnother) return <HasLoan loan={running} onAnother={() => setWantsAnother(true)} />
  return <Begin />
}
