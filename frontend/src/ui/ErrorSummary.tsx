import './error-summary.css'
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from './Icon.tsx'

export interface FieldProblem {
  /** The id of the field to jump to. */
  readonly fieldId: string
  readonly text: ReactNode
}

interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[]
  /** Something that belongs to no single field: the server's refusal, in words. */
  readonly general?: ReactNode
  /** "Lo demás ya quedó guardado": only where it is true. */
  readonly restIsSaved?: boolean
  /** A new number each time the person presses; then the summary takes the focus. */
  readonly attempt: number
}

function jump(event: MouseEvent, fieldId: string): void {
  const place = document.getElementById(fieldId)
  if (place === null) return
  event.preventDefault()
  const control = place.matches('input, select, textarea, button') ? place : place.querySelector<HTMLElement>('input, select, textarea, button')
  place.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}

/** All that is wrong at once, on top: it takes the focus, counts, and leads to each field. */
export function ErrorSummary({ problems, general, restIsSaved = false, attempt }: ErrorSummaryProps) {
  const t = useTranslations('ui')
  const box = useRef<HTMLDivElement>(null)
  const empty = problems.length === 0 && general === undefined
  useEffect(() => {
    if (attempt > 0 && !empty) box.current?.focus()
  }, [attempt, empty])
  if (empty) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon name="warning-octagon-fill" />
        <span>{problems.length > 0 ? t('errors.count', { count: problems.length }) : t('errors.refused')}</span>
      </h2>
      {general !== undefined && <p>{general}</p>}
      {problems.length > 0 && (
        <ol>
          {problems.map((problem) => (
            <li key={problem.fieldId}>
              <a href={`#${problem.fieldId}`} onClick={(event) => jump(event, problem.fieldId)}>
                {problem.text}
              </a>
            </li>
          ))}
        </ol>
      )}
      {restIsSaved && <p className="small">{t('errors.restIsSaved')}</p>}
    </div>
  )
}
