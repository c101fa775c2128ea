import { useTranslations } from 'use-intl'
import type { components } from '#frontend/api/schema.d.ts'

export type Checkpoint = components['schemas']['Checkpoint']

/** "A los 90 días": how a talk of a plan is called. */
export function useCheckpointName(): (checkpoint: Pick<Checkpoint, 'kind' | 'days'>) => string {
  const t = useTranslations('coaching.checkpoint')
  return ({ kind, days }) => (kind === 'after-funding' ? t('after-funding', { days: String(days ?? 0) }) : t(kind))
}
