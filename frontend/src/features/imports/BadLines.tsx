import { useTranslations } from 'use-intl'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { ImportKind, ImportLine } from './queries.ts'
import { SomeLines } from './SomeLines.tsx'
import { useFaultWords } from './use-fault-words.ts'

function Wrong({ problems }: Pick<ImportLine, 'problems'>) {
  const faultWords = useFaultWords()
  return (
    <ul className="imports-faults">
      {problems.map((fault) => (
        <li key={`${fault.column} ${fault.code}`}>
          <Icon name="warning-diamond-fill" />
          <span>{faultWords(fault)}</span>
        </li>
      ))}
    </ul>
  )
}

/** What a spreadsheet has to be put right in: each line as it was written, with everything that is wrong with it. */
export function BadLines({ kind, lines }: { readonly kind: ImportKind; readonly lines: readonly ImportLine[] }) {
  const t = useTranslations('imports.lines')
  const written = (column: string) => ({ written: cells }: ImportLine) => cells[column] || <i className="soft">{t('empty')}</i>
  return (
    <SomeLines
      title={t('bad')}
      lines={lines}
      columns={[
        { key: 'line', head: t('line'), cell: ({ line }) => line },
        { key: 'wrong', head: t('wrong'), cell: ({ problems }) => <Wrong problems={problems} /> },
        { key: 'loan', head: t('loan'), cell: written('loan') },
        ...(kind === 'loans' ? [{ key: 'borrower', head: t('borrower'), cell: ({ written: cells }: ImportLine) => `${cells['givenNames']} ${cells['familyNames']}` }] : []),
        { key: 'date', head: t('date'), cell: written(kind === 'loans' ? 'lentOn' : 'receivedOn') },
        { key: 'amount', head: t('amount'), figures: true, cell: written('amount') },
        ...(kind === 'payments' ? [{ key: 'how', head: t('how'), cell: written('method') }] : []),
      ]}
    />
  )
}
