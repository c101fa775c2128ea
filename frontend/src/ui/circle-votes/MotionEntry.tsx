import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Status } from '#frontend/ui/Status.tsx'
import { MotionResult } from './MotionResult.tsx'
import { Recounted, type RecountedProps } from './Recounted.tsx'
import { looksOf, useQuestion, type Motion } from './vote-words.ts'

interface MotionEntryProps {
  readonly motion: Motion
  readonly recount: RecountedProps
  /** What is said of it while people vote. */
  readonly facts?: ReactNode
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** One question in a list of votes: what was asked, what came of it, and the votes counted again where they may be seen. */
export function MotionEntry({ motion, recount, facts, children }: MotionEntryProps) {
  const t = useTranslations('circle-votes')
  const question = useQuestion()
  return (
    <li>
      <div>
        <b>{question(motion)}</b>
        <Status kind={looksOf[motion.outcome]}>{t(`outcome.${motion.outcome}`)}</Status>
      </div>
      {motion.wording !== null && <p className="vote-wording">{motion.wording}</p>}
      {facts}
      <MotionResult motion={motion} />
      {motion.mayRecount && <Recounted {...recount} />}
      {children}
    </li>
  )
}
