import './states.css'
import { useTranslations } from 'use-intl'

interface StepsProps {
  /** From 1. */
  readonly current: number
  readonly count: number
  /** What this step is about, in a word or two. */
  readonly name?: string
}

/** How far along an interview is: one grain a step, the gold one is now. */
export function Steps({ current, count, name }: StepsProps) {
  const t = useTranslations('ui')
  return (
    <>
      <p className="steps-words small soft">
        {t('steps', { current: String(current), count: String(count) })}
        {name !== undefined && ` · ${name}`}
      </p>
      <div className="steps" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => index + 1).map((step) => (
          <span key={step} className="step" data-state={step < current ? 'done' : step === current ? 'now' : 'later'} />
        ))}
      </div>
    </>
  )
}
