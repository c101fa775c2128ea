import { useTranslations } from 'use-intl'
import { Faults } from './Faults.tsx'
import type { ImportLine } from './queries.ts'
import { SomeLines } from './SomeLines.tsx'

/** New loans that somebody has to know something about before they are brought in. */
export function WarnedLines({ lines }: { readonly lines: readonly ImportLine[] }) {
  const t = useTranslations('imports.lines')
  return (
    <SomeLines
      title={t('warned')}
      lines={lines}
      columns={[
        { key: 'line', head: t('line'), cell: ({ line }) => line },
        { key: 'known', head: t('known'), cell: ({ warnings }) => <Faults faults={warnings} /> },
        { key: 'loan', head: t('loan'), cell: ({ written }) => written['loan'] },
        { key: 'borrower', head: t('borrower'), cell: ({ borrowerName }) => borrowerName },
        { key: 'amount', head: t('amount'), figures: true, cell: ({ written }) => written['amount'] },
      ]}
    />
  )
}
