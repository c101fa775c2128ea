import { useTranslations } from 'use-intl'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { ImportLine } from './queries.ts'
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
export function BadLines({ lines }: { readonly lines: readonly ImportLine[] }) {
  const t = useTranslations('imports.lines')
  const written = (text: string) => (text === '' ? <i className="soft">{t('empty')}</i> : text)
  return (
    <SomeLines
      title={t('bad')}
      lines={lines}
      columns={[
        { key: 'line', head: t('line'), cell: ({ line }) => line },
        { key: 'wrong', head: t('wrong'), cell: ({ problems }) => <Wrong problems={problems} /> },
        { key: 'loan', head: t('loan'), cell: (line) => written(line.written.loan) },
        { key: 'date', head: t('date'), cell: (line) => written(line.written.receivedOn) },
        { key: 'amount', head: t('amount'), figures: true, cell: (line) => written(line.written.amount) },
        { key: 'how', head: t('how'), cell: (line) => written(line.written.method) },
      ]}
    />
  )
}
