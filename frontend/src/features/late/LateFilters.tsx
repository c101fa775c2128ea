import { useTranslations } from 'use-intl'
import { ageingBuckets } from '#domain/ageing/ageing-bucket.ts'
import { callGroups } from '#domain/collections/call-order.ts'
import type { LateList, LateLoan } from '#frontend/api/late.ts'
import { Count } from '#frontend/ui/Count.tsx'

/** What the list is narrowed to; empty: not at all. */
export interface Chosen {
  readonly group: string
  readonly bucket: string
  readonly mine: string
}

export const chosenFrom = (search: URLSearchParams): Chosen => ({ group: search.get('group') ?? '', bucket: search.get('bucket') ?? '', mine: search.get('mine') ?? '' })

export const isShown = (row: LateLoan, { group, bucket, mine }: Chosen): boolean =>
  (group === '' || row.group === group) && (bucket === '' || row.bucket === bucket) && (mine === '' || row.isMine)

interface PillProps {
  readonly isOn: boolean
  readonly count?: number | undefined
  readonly children: string
  readonly onPress: () => void
}

function Pill({ isOn, count, children, onPress }: PillProps) {
  return (
    <button type="button" className="late-filter" aria-pressed={isOn} onClick={onPress}>
      {children} {count !== undefined && <span className="late-count"><Count of={count} /></span>}
    </button>
  )
}

interface LateFiltersProps {
  readonly chosen: Chosen
  readonly list: LateList | undefined
  readonly onChoose: (chosen: Chosen) => void
}

/** What to do, whose, how old: each pressed again is taken away. Those that would show nobody are left out. */
export function LateFilters({ chosen, list, onChoose }: LateFiltersProps) {
  const t = useTranslations('late')
  const counts = list?.counts
  const groups = callGroups.filter((group) => (counts?.groups[group] ?? 0) > 0 || chosen.group === group)
  const buckets = ageingBuckets.filter((bucket) => bucket !== 'current' && ((counts?.buckets[bucket] ?? 0) > 0 || chosen.bucket === bucket))
  const none = chosen.group === '' && chosen.bucket === '' && chosen.mine === ''
  return (
    <fieldset className="late-filters">
      <legend className="only-read-aloud">{t('filters')}</legend>
      <Pill isOn={none} count={counts?.all} onPress={() => onChoose({ group: '', bucket: '', mine: '' })}>
        {t('all')}
      </Pill>
      <Pill isOn={chosen.mine !== ''} count={counts?.mine} onPress={() => onChoose({ ...chosen, mine: chosen.mine === '' ? 'yes' : '' })}>
        {t('mine')}
      </Pill>
      {groups.map((group) => (
        <Pill key={group} isOn={chosen.group === group} count={counts?.groups[group]} onPress={() => onChoose({ ...chosen, group: chosen.group === group ? '' : group })}>
          {t(`group.${group}`)}
        </Pill>
      ))}
      {buckets.map((bucket) => (
        <Pill key={bucket} isOn={chosen.bucket === bucket} count={counts?.buckets[bucket]} onPress={() => onChoose({ ...chosen, bucket: chosen.bucket === bucket ? '' : bucket })}>
          {t(`bucket.${bucket}`)}
        </Pill>
      ))}
    </fieldset>
  )
}
