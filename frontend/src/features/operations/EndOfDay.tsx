import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

const endOfDayQuery = queryOptions({ queryKey: ['end-of-day'], queryFn: () => answer(api.GET('/api/end-of-day')) })

/** How many days are shown before all of them are asked for. */
const few = 7

/** The last ends of day: which date, how many loans and how many of them something had moved, late fees, interest, notices, when it was done and in how many seconds. */
export function EndOfDay() {
  const t = useTranslations('operations')
  const dates = useDates()
  const words = useTranslations('operations.endOfDay')
  const took = ({ startedAt, finishedAt }: { readonly startedAt: string; readonly finishedAt: string | null }) => (
    finishedAt === null ? words('running') : words('done', { at: dates.moment(finishedAt), seconds: (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000 })
  )
  const [all, setAll] = useState(false)
  return (
    <Sheet title={words('title')}>
      <Answer query={useQuery(endOfDayQuery)} loading={t('loading')}>
        {({ runs }) =>
          runs.length === 0 ? (
            <EmptyState title={words('none')} why={words('why')} />
          ) : (
            <>
              <PlainTable
                label={words('title')}
                rows={all ? runs : runs.slice(0, few)}
                keyOf={({ businessDate }) => businessDate}
                columns={[
                  { key: 'date', head: words('date'), cell: ({ businessDate }) => dates.day(businessDate, '') },
                  { key: 'loans', head: words('loans'), figures: true, cell: ({ loans }) => loans },
                  { key: 'folded', head: words('folded'), figures: true, cell: ({ folded }) => folded },
                  { key: 'fees', head: words('fees'), figures: true, cell: ({ lateFees }) => lateFees },
                  { key: 'accrued', head: words('accrued'), figures: true, cell: ({ accruedCents }) => formatMoney(accruedCents) },
                  { key: 'notices', head: words('notices'), figures: true, cell: ({ notices }) => notices },
                  { key: 'took', head: words('took'), cell: took },
                ]}
              />
              {runs.length > few && (
                <Button kind="quiet" fit onPress={() => setAll(!all)}>
                  {all ? words('fewer') : words('all', { count: runs.length })}
                </Button>
              )}
            </>
          )
        }
      </Answer>
    </Sheet>
  )
}
