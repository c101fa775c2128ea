import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { officersQuery } from '#frontend/api/officers.ts'
import { SelectField } from '#frontend/ui/SelectField.tsx'

interface OfficerFilterProps {
  readonly officerId: string | undefined
  readonly onOfficer: (officerId: string | undefined) => void
}

/** Whose files to look at: everybody's, nobody's, or one colleague's. */
export function OfficerFilter({ officerId, onOfficer }: OfficerFilterProps) {
  const t = useTranslations('desk')
  const officers = useQuery(officersQuery).data ?? []
  return (
    <div className="queue-officer">
      <SelectField
        label={t('officer')}
        value={officerId ?? ''}
        onChange={(chosen) => onOfficer(chosen === '' ? undefined : chosen)}
        placeholder={t('everybody')}
        choices={[{ value: 'nobody', label: t('nobody') }, ...officers.map(({ personId, name }) => ({ value: personId, label: name }))]}
      />
    </div>
  )
}
