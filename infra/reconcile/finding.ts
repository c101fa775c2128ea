/** One place in which workflows and record did not agree. */
export interface Finding {
  code:
    | 'row-waiting' | 'workflow-missing' | 'workflow-not-wanted' | 'workflow-behind' | 'workflow-does-not-answer' | 'schedule-missing'
  /** Workflow, schedule or outbox row. */
  subject: string
  /** Whether it was put right. */
  mended: boolean
}

const words: Record<Finding['code'], { found: string; mended: string }> = {
  'row-waiting': { found: 'a message waits undelivered', mended: 'delivered' },
  'workflow-missing': { found: 'has no running workflow', mended: 'started' },
  'workflow-not-wanted': { found: 'runs although the record does not want it', mended: 'ended' },
  'workflow-behind': { found: 'held something else than the record', mended: 'read its case again' },
  'workflow-does-not-answer': { found: 'does not answer; does a worker run?', mended: 'answers' },
  'schedule-missing': { found: 'has no schedule for its end of day', mended: 'made' },
}

/** e.g. `Application:0199… has no running workflow: started` */
export const lineOf = ({ code, subject, mended }: Finding): string => `${subject} ${words[code].found}${mended ? `: ${words[code].mended}` : ''}`
