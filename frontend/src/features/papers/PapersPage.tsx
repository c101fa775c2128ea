import './papers.css'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { agreementAddress, loanQuery, loansQuery, statementAddress } from '#frontend/api/loans.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { KeepTogether } from '#frontend/ui/KeepTogether.tsx'
import { ListLink } from '#frontend/ui/ListLink.tsx'
import { Loading } from '#frontend/ui/Loading.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { MakePapers } from './MakePapers.tsx'
import { noticesQuery } from './queries.ts'

function LoanPapers({ loanId }: { readonly loanId: string }) {
  const t = useTranslations('papers.loans')
  const loan = useQuery(loanQuery(loanId)).data
  if (loan === undefined) return null
  return (
    <>
      {loan.agreement !== null && (
        <ListLink download icon="signature-fill" title={t('agreement', { reference: loan.reference })} note={t('agreementNote')} to={agreementAddress(loan.agreement)} />
      )}
      {loan.disbursedOn !== null && (
        <ListLink download icon="receipt-fill" title={t('statement', { reference: loan.reference })} note={t('statementNote')} to={statementAddress(loan.id)} />
      )}
    </>
  )
}

function Letters() {
  const t = useTranslations('papers.letters')
  const papers = useTranslations('papers')
  const dates = useDates()
  const language = useLanguage()
  const letters = useInfiniteQuery(noticesQuery)
  if (letters.isError) return <ProblemNote error={letters.error} onRetry={() => void letters.refetch()} />
  if (letters.data === undefined) return <Loading what={papers('loading')} />
  const list = letters.data.pages.flatMap((page) => page.notices)
  if (list.length === 0) return <EmptyState title={t('none')} why={t('why')} />
  return (
    <>
      <ul>
        {list.map((notice) => (
          <ListLink
            key={notice.id}
            icon={notice.readAt === null ? 'envelope-simple-fill' : 'envelope-simple-open-fill'}
            fresh={notice.readAt === null}
            title={<KeepTogether>{notice.subject[language]}</KeepTogether>}
            note={notice.readAt === null ? t('fresh', { date: dates.day(notice.businessDate) }) : dates.day(notice.businessDate)}
            to={`/papers/${notice.id}`}
          />
        ))}
      </ul>
      {letters.hasNextPage && (
        <Button kind="quiet" isPending={letters.isFetchingNextPage} onPress={() => void letters.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  )
}

/** Every notice we sent her and every paper of her loan, in one place. */
export default function PapersPage() {
  const t = useTranslations('papers')
  const loans = useQuery(loansQuery).data ?? []
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      {loans.length > 0 && (
        <Sheet title={t('loans.title')}>
          <ul>
            {loans.map((loan) => (
              <LoanPapers key={loan.id} loanId={loan.id} />
            ))}
          </ul>
        </Sheet>
      )}
      {loans.filter((loan) => loan.disbursedOn !== null).map((loan) => (
        <MakePapers key={loan.id} loan={loan} />
      ))}
      <Sheet title={t('letters.title')}>
        <Letters />
      </Sheet>
    </>
  )
}
