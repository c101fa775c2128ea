import { useTranslations } from 'use-intl'
import type { Problem } from '#frontend/api/problem.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { useFaultWords } from './use-fault-words.ts'

/** Why a file cannot be read as what it was brought as: everything at once. */
export function Unreadable({ problem }: { readonly problem: Problem }) {
  const t = useTranslations('imports.choose')
  const faultWords = useFaultWords()
  return (
    <div className="problem" role="alert">
      <p className="problem-words">
        <Icon name="warning-circle-fill" />
        <span>{t('refused')}</span>
      </p>
      <ul className="imports-faults">
        {problem.faults.map(({ path, code, params }) => <li key={path}>{faultWords({ column: path, code, params })}</li>)}
      </ul>
    </div>
  )
}
