import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { HeadingOnItsWay, PageOnItsWay } from '#frontend/ui/PageOnItsWay.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { applicationQuery } from '#frontend/api/applications.ts'

/** "Empezar mi solicitud": a new draft, or the one she has open, and on to its first open question. */
export default function BeginPage() {
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
