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
  /** What is missing before anybody pressed anything. */
  readonly paths: readonly string[]
  /** How often she tried to send: each time the summary takes the focus. */
  readonly tries: number
}

/** All that is still missing in the whole application, at once, each with the way to the page where it is asked. */
export function ReviewProblems({ problem, paths, tries }: ReviewProblemsProps) {
  const t = useTranslations('apply')
  const ui = useTranslations('ui.errors')
  const nameOf = useFieldNames()
  const { application } = useDraft()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tries > 0 || problem !== null) box.current?.focus()
  }, [tries, problem])
  const faulty = problem !== null && problem.faults.length > 0 ? problem.faults.map(({ path }) => path) : paths
  if (problem === null && faulty.length === 0) return null
  const places = [...new Map(faulty.map((path) => [nameOf(path), path])).entries()]
  return (
    <div className="error-summary" {...(tries > 0 || problem !== null ? { role: 'alert' } : {})} tabIndex={-1} ref={box}>
      <h2>
        <Icon name="warning-octagon-fill" />
        <span>{places.length > 0 ? t('review.problems.title') : ui('refused')}</span>
      </h2>
      {problem !== null && problem.faults.length === 0 && <ProblemNote error={problem} />}
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
