import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { reconciliationQuery, type Reconciliation } from './queries.ts'
import { useAccountName } from './use-account-name.ts'

function Differing({ accounts, differing }: Reconciliation) {
  const t = useTranslations('books.agree')
  const accountName = useAccountName()
  return (
    <>
      {accounts.filter(({ differenceCents }) => differenceCents !== 0).map(({ code, name, loansCents, booksCents }) => (
        <p key={code}>{t('account', { account: accountName(code, name), loans: formatMoney(loansCents), books: formatMoney(booksCents) })}</p>
      ))}
      {differing.length > 0 && (
        <PlainTable
          label={t('loans')}
          rows={differing}
          keyOf={({ loanId, account }) => `${loanId} ${account}`}
          columns={[
            { key: 'loan', head: t('loan'), cell: ({ loanId, reference, account }) => <Link to={`/loans/${loanId}`}>{`${reference}, ${accountName(account)}`}</Link> },
            { key: 'loans', head: t('ofLoan'), figures: true, cell: ({ loanCents }) => <Money cents={loanCents} /> },
            { key: 'books', head: t('ofBooks'), figures: true, cell: ({ booksCents }) => <Money cents={booksCents} /> },
          ]}
        />
      )}
    </>
  )
}

/** One sentence: whether all loans together are what the books say, and where not, which. */
export function Reconciled() {
  const t = useTranslations('books.agree')
  return (
    <Sheet title={t('title')}>
      <Answer query={useQuery(reconciliationQuery)} loading={t('loading')}>
        {(found) => (
          <>
            <p><Status kind={found.agrees ? 'up-to-date' : 'late'}>{t(found.agrees ? 'yes' : 'no')}</Status></p>
            {!found.agrees && <Differing {...found} />}
          </>
        )}
      </Answer>
    </Sheet>
  )
}
