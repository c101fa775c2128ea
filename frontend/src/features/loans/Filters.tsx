import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useTranslations } from 'use-intl'
import { loanFilters, type LoanFilter } from './queries.ts'

interface FiltersProps {
  readonly filter: LoanFilter
  readonly onFilter: (filter: LoanFilter) => void
}

/** Which loans to look at, by where they are in their life. */
export function Filters({ filter, onFilter }: FiltersProps) {
  const t = useTranslations('loans')
  return (
    <ToggleButtonGroup
      className="loans-filters"
      aria-label={t('filters')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const next = loanFilters.find((one) => keys.has(one))
        if (next !== undefined) onFilter(next)
      }}
    >
      {loanFilters.map((one) => (
        <ToggleButton key={one} id={one} className="loans-filter">
          {t(`filter.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
