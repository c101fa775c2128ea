import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { Money } from '#frontend/ui/Money.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Portfolio } from './queries.ts'
import { useShare } from '#frontend/ui/use-share.ts'

interface AgeingProps {
  readonly total: Portfolio
  /** The loans of a bucket can be opened: it is of today, and who looks may read who is late. */
  readonly hasPeople: boolean
}

type Aged = Portfolio['ageing'][number]

const isLate = ({ bucket }: Aged): boolean => bucket !== 'current'

/** A bar as long as its part of the longest one; the figures stand beside it. Of nothing there is none. */
function Bar({ bucket, principalCents, ofCents }: Aged & { readonly ofCents: number }) {
  return <span className="portfolio-bar" data-bucket={bucket} style={{ flexGrow: principalCents / ofCents }} aria-hidden="true" />
}

/** How old what is late is: what is lent, by the oldest unpaid payment, each with its loans. */
export function Ageing({ total, hasPeople }: AgeingProps) {
  const t = useTranslations('portfolio')
  const buckets = useTranslations('portfolio.bucket')
  const share = useShare()
  const most = Math.max(...total.ageing.filter(isLate).map(({ principalCents }) => principalCents))
  const part = (row: Aged) => (
    <span className="portfolio-part">
      {isLate(row) && row.principalCents > 0 && <Bar {...row} ofCents={most} />}
      <span>{share(row.sharePerMille)}</span>
    </span>
  )
  const loans = ({ bucket, loans: count }: Aged) => (
    count > 0 && hasPeople && bucket !== 'current' ? <Link to={`/late?bucket=${bucket}`}>{t('loansCount', { count })}</Link> : t('loansCount', { count })
  )
  return (
    <Sheet title={total.late.principalCents === 0 ? t('ageing.none') : t('ageing.finding', { share: share(total.late.sharePerMille) })}>
      <p className="soft">{t('ageing.measure')}</p>
      <PlainTable
        label={t('ageing.title')}
        rows={total.ageing}
        keyOf={({ bucket }) => bucket}
        columns={[
          { key: 'bucket', head: t('ageing.oldest'), leads: true, cell: ({ bucket }) => buckets(bucket) },
          { key: 'bar', head: t('ageing.part'), cell: part },
          { key: 'principal', head: t('principal'), figures: true, cell: ({ principalCents }) => <Money cents={principalCents} /> },
          { key: 'loans', head: t('loans'), figures: true, cell: loans },
        ]}
        foot={
          <tr>
            <th scope="row">{t('all')}</th>
            <td data-head={t('ageing.part')}>{share(total.ageing.reduce((sum, { sharePerMille }) => sum + sharePerMille, 0))}</td>
            <td data-figures data-head={t('principal')}><Money cents={total.principalCents} /></td>
            <td data-figures data-head={t('loans')}>{t('loansCount', { count: total.loans })}</td>
          </tr>
        }
      />
      <p className="small soft portfolio-scale">{t('ageing.scale')}</p>
    </Sheet>
  )
}
