import './states.css'
import { useEffect, useState } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useTranslations } from 'use-intl'
import { Mark } from './Mark.tsx'

/** True once `milliseconds` have gone by: what is quicker than a second shows nothing at all. */
function useLater(milliseconds: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return late
}

interface LoadingProps {
  /** What is happening, in words: "Buscando sus pagos". */
  readonly what?: string
  /** 0 to 100, where it is known; over ten seconds a number is owed. */
  readonly percent?: number
}

/** Under one second nothing; then the stone turns and says what is happening. */
export function Loading({ what, percent }: LoadingProps) {
  const t = useTranslations('ui')
  const late = useLater(1000)
  const words = what ?? t('loading')
  return (
    <output className="loading">
      {late && (
        <>
          <Mark size={54} turning />
          <p>{words}</p>
          {percent !== undefined && (
            <ProgressBar aria-label={words} value={percent} className="progress">
              <span className="progress-track">
                <span className="progress-fill" style={{ width: `${percent}%` }} />
              </span>
            </ProgressBar>
          )}
        </>
      )}
    </output>
  )
}
