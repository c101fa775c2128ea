import './coaching.css'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '../Icon.tsx'
import type { IconName } from '../icon-names.ts'
import { useCheckpointName, type Checkpoint } from './use-checkpoint-name.ts'

const icons: Record<Checkpoint['state'], IconName> = {
  done: 'check-circle-fill', due: 'clock-fill', missed: 'warning-diamond-fill', planned: 'hourglass-medium-bold', skipped: 'x-bold',
}

/** The talks of a plan in the order of their days: icon, name, day and state, never colour alone. */
export function CheckpointLine({ checkpoints, label }: { readonly checkpoints: readonly Checkpoint[]; readonly label: string }) {
  const t = useTranslations('coaching')
  const dates = useDates()
  const name = useCheckpointName()
  return (
    <ol className="checkpoints" aria-label={label}>
      {checkpoints.map((one) => (
        <li key={one.key} data-state={one.state}>
          <Icon name={icons[one.state]} />
          <span className="checkpoint-name">{name(one)}</span>
          <span className="soft small">{one.dueOn === null ? t('noDay') : dates.short(one.dueOn)}</span>
          <span className="checkpoint-state small">{t(`state.${one.state}`)}</span>
        </li>
      ))}
    </ol>
  )
}
