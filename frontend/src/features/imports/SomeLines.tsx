import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { PlainTable, type PlainColumn } from '#frontend/ui/PlainTable.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { ImportLine } from './queries.ts'

/** How many lines are shown before all of them are asked for. */
const few = 50

interface SomeLinesProps {
  readonly title: string
  readonly lines: readonly ImportLine[]
  readonly columns: readonly PlainColumn<ImportLine>[]
}

/** Lines of one standing; none at all where there are none. */
export function SomeLines({ title, lines, columns }: SomeLinesProps) {
  const t = useTranslations('imports.lines')
  const [all, setAll] = useState(false)
  if (lines.length === 0) return null
  return (
    <Sheet title={title}>
      <PlainTable label={title} rows={all ? lines : lines.slice(0, few)} keyOf={({ line }) => String(line)} columns={columns} />
      {lines.length > few && (
        <Button kind="quiet" fit onPress={() => setAll(!all)}>
          {all ? t('fewer') : t('all', { count: lines.length })}
        </Button>
      )}
    </Sheet>
  )
}
