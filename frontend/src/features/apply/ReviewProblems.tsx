import { useTranslations } from 'use-intl'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { stepAsking } from '#domain/application/interview.ts'
import type { Problem } from '#frontend/api/problem.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { useDraft } from './draft-context.ts'
import { useFieldNames } from './use-field-names.ts'

interface ReviewProblemsProps {
  readonly problem: Problem | null
}

/** What the server still misses, all of it at once, each with the way to the page where it is asked. */
export function ReviewProblems({ problem }: ReviewProblemsProps) {
  const t = useTranslations('apply')
  const ui = useTranslations('ui.errors')
  const nameOf = useFieldNames()
  const { application } = useDraft()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem !== null) box.current?.focus()
  }, [problem])
  if (problem === null) return null
  const places = [...new Map(problem.faults.map((fault) => [nameOf(fault.path), fault.path])).entries()]
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon name="warning-octagon-fill" />
        <span>{places.length > 0 ? t('review.problems.title') : ui('refused')}</span>
      </h2>
      {places.length === 0 && <ProblemNote error={problem} />}
      <ol>
        {places.map(([what, path]) => {
          const step = stepAsking(path)
          return (
            <li key={what}>{step === null ? what : <Link to={`/apply/${application.id}/${step}`}>{t('review.problems.inStep', { step: t(`steps.${step}`), what })}</Link>}</li>
          )
        })}
      </ol>
      <p className="small">{ui('restIsSaved')}</p>
    </div>
  )
}
