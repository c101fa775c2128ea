import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useTranslations } from 'use-intl'
import { queueFilters, type Queue, type QueueFilter } from './queries.ts'

interface FiltersProps {
  readonly filter: QueueFilter
  readonly counts: Queue['counts'] | undefined
  readonly onFilter: (filter: QueueFilter) => void
}

/** What to look at, with how many there are of each. */
export function Filters({ filter, counts, onFilter }: FiltersProps) {
  const t = useTranslations('desk')
  return (
    <ToggleButtonGroup
      className="desk-filters"
      aria-label={t('filters')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const next = queueFilters.find((one) => keys.has(one))
        if (next !== undefined) onFilter(next)
      }}
    >
      {queueFilters.map((one) => (
        <ToggleButton key={one} id={one} className="desk-filter">
          {t(`filter.${one}`)}
          {counts !== undefined && <span className="desk-filter-count">{counts[one] ?? 0}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
