import { useTranslations } from 'use-intl'
import type { Problem } from '#frontend/api/problem.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Faults } from './Faults.tsx'

/** Why a file cannot be read as what it was brought as: everything at once. */
export function Unreadable({ problem }: { readonly problem: Problem }) {
  const t = useTranslations('imports.choose')
  return (
    <div className="problem" role="alert">
      <p className="problem-words">
        <Icon name="warning-circle-fill" />
        <span>{t('refused')}</span>
      </p>
      <Faults faults={problem.faults.map(({ path, code, params }) => ({ column: path, code, params }))} />
    </div>
  )
}
