import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { CloseMonth } from './CloseMonth.tsx'
import { closesQuery, type BookCloses } from './queries.ts'

/** How many months are shown before all of them are asked for. */
const few = 6

function Closed({ closes }: Pick<BookCloses, 'closes'>) {
  const t = useTranslations('books.close')
  const dates = useDates()
  const [all, setAll] = useState(false)
  return (
    <>
      <PlainTable
        label={t('closed')}
        rows={all ? closes : closes.slice(0, few)}
        keyOf={({ id }) => id}
        columns={[
          { key: 'month', head: t('month'), cell: ({ month }) => dates.month(month) },
          { key: 'when', head: t('when'), cell: ({ closedAt }) => dates.moment(closedAt) },
          { key: 'by', head: t('by'), cell: ({ closedBy }) => closedBy },
          { key: 'note', head: t('notes'), cell: ({ note }) => note ?? '' },
        ]}
      />
      {closes.length > few && (
        <Button kind="quiet" fit onPress={() => setAll(!all)}>
          {all ? t('fewer') : t('all', { count: closes.length })}
        </Button>
      )}
    </>
  )
}

/** The months of the book: the next one to close, and those that are closed for good. */
export function Months() {
  const t = useTranslations('books.close')
  const dates = useDates()
  const mayClose = holds(useMe(), 'finance', 'administrator')
  return (
    <Sheet title={t('title')}>
      <Answer query={useQuery(closesQuery)}>
        {({ closes, next }) => (
          <div className="books-months">
            <p className="soft">{t('meaning')}</p>
            {next !== null && !next.isOver && <p>{t('notOver', { month: dates.month(next.month) })}</p>}
            {next !== null && next.isOver && mayClose && <CloseMonth key={next.month} next={next} />}
            {closes.length > 0 && <Closed closes={closes} />}
          </div>
        )}
      </Answer>
    </Sheet>
  )
}
