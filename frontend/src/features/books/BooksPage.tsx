import './books.css'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { TextField } from '#frontend/ui/TextField.tsx'
import { Entries } from './Entries.tsx'
import { useAccountName } from './use-account-name.ts'

const trialBalanceQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['books', 'lender', 'trial-balance', on],
    queryFn: () => answer(api.GET('/api/books/{bookCode}/trial-balance', { params: { path: { bookCode: 'lender' }, query: on === undefined ? {} : { on } } })),
    placeholderData: keepPreviousData,
  })

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** The lender's book on a date: every account, debits equal to credits, and the entries behind them. */
export default function BooksPage() {
  const t = useTranslations('books')
  const dates = useDates()
  const accountName = useAccountName()
  const today = useProgramme().data?.businessDate
  const [on, setOn] = useState<string>()
  const day = on ?? today ?? ''
  return (
    <div className="books">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Answer query={useQuery(trialBalanceQuery(isDate(day) ? day : undefined))} loading={t('loading')}>
        {({ accounts, debitCents, creditCents, on: shown }) => (
          <Sheet title={t('trialBalance', { date: dates.day(shown, '') })}>
            <div className="books-day">
              <TextField label={t('on')} type="date" value={day} onChange={setOn} />
            </div>
            <PlainTable
              label={t('trialBalance', { date: dates.day(shown, '') })}
              rows={accounts}
              keyOf={({ code }) => code}
              columns={[
                { key: 'code', head: t('account'), cell: ({ code, name }) => accountName(code, name) },
                { key: 'debit', head: t('debit'), figures: true, cell: ({ balanceCents }) => (balanceCents > 0 ? <Money cents={balanceCents} /> : '') },
                { key: 'credit', head: t('credit'), figures: true, cell: ({ balanceCents }) => (balanceCents < 0 ? <Money cents={-balanceCents} /> : '') },
              ]}
              foot={
                <tr>
                  <th scope="row">{t('moved')}</th>
                  <td data-figures data-head={t('debit')}><Money cents={debitCents} /></td>
                  <td data-figures data-head={t('credit')}><Money cents={creditCents} /></td>
                </tr>
              }
            />
          </Sheet>
        )}
      </Answer>
      <Entries />
    </div>
  )
}
