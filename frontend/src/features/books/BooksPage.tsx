import './books.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { isDateText } from '#frontend/i18n/calendar-date.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { BookFiles } from './BookFiles.tsx'
import { Entries } from './Entries.tsx'
import { Months } from './Months.tsx'
import { trialBalanceQuery } from './queries.ts'
import { Reconciled } from './Reconciled.tsx'
import { TrialBalance } from './TrialBalance.tsx'

/** The lender's book: whether it agrees with the loans, its accounts on a day, its months, its files, and every entry. */
export default function BooksPage() {
  const t = useTranslations('books')
  const today = useProgramme().data?.businessDate
  const [on, setOn] = useState<string>()
  const day = on ?? today ?? ''
  return (
    <div className="books">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Reconciled />
      <Answer query={useQuery(trialBalanceQuery(isDateText(day) ? day : undefined))} loading={t('loading')}>
        {(balance) => (
          <>
            <TrialBalance balance={balance} day={day} onDay={setOn} />
            <Months />
            <BookFiles day={balance.on} />
          </>
        )}
      </Answer>
      <Entries />
    </div>
  )
}
