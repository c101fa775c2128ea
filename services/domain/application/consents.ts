import { isGiven, isRecord, type FieldFault } from './typed-answers.ts'

/**
 * What every applicant agrees to before she sends: that notices and signatures may be electronic (15 USC 7001(c)), and
 * that what she said is true as far as she knows.
 */
export const consentKinds = ['electronic', 'truth'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** The version of each text in force today. */
export type ConsentTexts = Record<ConsentKind, string>

/** A ticked consent is kept as the version of the words beside the tick: what was changed since must be read again. */
export function readConsents(value: unknown, current: ConsentTexts, faults: FieldFault[]): ConsentTexts | null {
  const typed = isRecord(value) ? value : {}
  const wrong = consentKinds.flatMap((kind) => {
    const path = `answers.consents.${kind}`
    if (!isGiven(typed[kind]) || typed[kind] === false) return [{ path, code: 'required' }]
    return typed[kind] === current[kind] ? [] : [{ path, code: 'consent-text-changed' }]
  })
  faults.push(...wrong)
  return wrong.length === 0 ? current : null
}
