import './states.css'
import { useTranslations } from 'use-intl'
import { asProblem } from '#frontend/api/problem.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useProblemWords } from './use-problem-words.ts'

interface ProblemNoteProps {
  readonly error: unknown
  readonly onRetry?: () => void
}

/** A refusal or a broken line, in words, with the one thing to do: try again. */
export function ProblemNote({ error, onRetry }: ProblemNoteProps) {
  const t = useTranslations('ui')
  const words = useProblemWords()
  return (
    <div className="problem" role="alert">
      <p className="problem-words">
        <Icon name="warning-circle-fill" />
        <span>{words.refusal(asProblem(error))}</span>
      </p>
      {onRetry !== undefined && (
        <Button kind="second" fit onPress={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
