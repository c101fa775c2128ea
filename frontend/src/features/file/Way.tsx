import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { IconName } from '#frontend/ui/icon-names.ts'
import type { ApplicationFile } from './queries.ts'

type Stage = 'done' | 'now' | 'later'

/** From asking to the money, and where it stands. */
export function Way({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.way')
  const dates = useDates()
  const decided = file.decidedOn !== null
  const closed = decided || file.status === 'withdrawn' || file.status === 'closed'
  const steps: readonly { readonly key: string; readonly icon: IconName; readonly stage: Stage; readonly words: string }[] = [
    { key: 'asked', icon: 'note-pencil', stage: 'done', words: t('asked', { date: dates.short(file.receivedOn) }) },
    {
      key: 'complete', icon: 'file-dashed-fill', stage: file.completedOn !== null ? 'done' : closed ? 'later' : 'now',
      words: file.completedOn === null ? t('incomplete') : t('complete', { date: dates.short(file.completedOn) }),
    },
    {
      key: 'decision', icon: 'scales', stage: closed ? 'done' : file.completedOn === null ? 'later' : 'now',
      words: t(`status.${file.status}`),
    },
    { key: 'loan', icon: 'signature-fill', stage: file.loanId === null ? 'later' : 'now', words: t('loan') },
  ]
  return (
    <ol className="file-way">
      {steps.map(({ key, icon, stage, words }) => (
        <li key={key} data-stage={stage} {...(stage === 'now' ? { 'aria-current': 'step' as const } : {})}>
          <Icon name={stage === 'done' ? 'check-circle-fill' : icon} /> {words}
        </li>
      ))}
    </ol>
  )
}
