import { useTranslations } from 'use-intl'
import { Faults } from './Faults.tsx'
import type { ImportKind, ImportLine } from './queries.ts'
import { SomeLines } from './SomeLines.tsx'

/** What a spreadsheet has to be put right in: each line as it was written, with everything that is wrong with it. */
export function BadLines({ kind, lines }: { readonly kind: ImportKind; readonly lines: readonly ImportLine[] }) {
  const t = useTranslations('imports.lines')
  const written = (column: string) => ({ written: cells }: ImportLine) => (cells[column] ? <span className="nowrap">{cells[column]}</span> : <i className="soft">{t('empty')}</i>)
  return (
    <SomeLines
      title={t('bad')}
      lines={lines}
      columns={[
        { key: 'line', head: t('line'), leads: 'named', cell: ({ line }) => line },
        { key: 'wrong', head: t('wrong'), cell: ({ problems }) => <Faults faults={problems} /> },
        { key: 'loan', head: t('loan'), cell: written('loan') },
        ...(kind === 'loans' ? [{ key: 'borrower', head: t('borrower'), cell: ({ written: cells }: ImportLine) => `${cells['givenNames']} ${cells['familyNames']}` }] : []),
        { key: 'date', head: t('date'), cell: written(kind === 'loans' ? 'lentOn' : 'receivedOn') },
        { key: 'amount', head: t('amount'), figures: true, cell: written('amount') },
        ...(kind === 'payments' ? [{ key: 'how', head: t('how'), cell: written('method') }] : []),
      ]}
    />
  )
}
