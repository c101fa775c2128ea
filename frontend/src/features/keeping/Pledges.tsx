import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { pledgerPaperAddress, pledgerStatementQuery, type Pool } from './queries.ts'

type Pledge = Pool['pledges'][number]

/** What one source pledged, what was taken and given back, line by line, and its part of what is lent. */
function Statement({ poolId, pledgeId }: { readonly poolId: string; readonly pledgeId: string }) {
  const t = useTranslations('keeping.pools.statement')
  const dates = useDates()
  return (
    <Answer query={useQuery(pledgerStatementQuery(poolId, pledgeId))} loading={t('loading')}>
      {({ source, lines, exposurePartCents, reservedPartCents, leftCents }) => (
        <>
          <PlainTable
            label={t('label', { source })}
            rows={lines.map((line, index) => ({ ...line, index }))}
            keyOf={({ index }) => String(index)}
            columns={[
              { key: 'on', head: t('on'), leads: true, cell: ({ on }) => dates.short(on) },
              { key: 'what', head: t('what'), cell: ({ kind, reference, reason }) => [t(`kind.${kind}`), reference, reason].filter(Boolean).join(', ') },
              { key: 'amount', head: t('amount'), figures: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
              { key: 'left', head: t('left'), figures: true, cell: (line) => <Money cents={line.leftCents} /> },
            ]}
          />
          <Ledger>
            <LedgerRow label={t('reservedPart')} value={formatMoney(reservedPartCents)} />
            <LedgerRow label={t('exposurePart')} value={formatMoney(exposurePartCents)} />
            <LedgerRow label={t('leftNow')} value={formatMoney(leftCents)} total />
          </Ledger>
          <p><a href={pledgerPaperAddress(poolId, pledgeId)} target="_blank" rel="noreferrer">{t('paper')}</a></p>
        </>
      )}
    </Answer>
  )
}

function usePledgeHint(): (pledge: Pledge) => string {
  const t = useTranslations('keeping.pools')
  const dates = useDates()
  return ({ sourceKind, pledgedOn, takenBack, amountCents, leftCents, claimedCents }) => {
    if (takenBack !== null) return t('takenBack', { date: dates.short(takenBack.on), reason: takenBack.reason })
    const since = `${t(`kind.${sourceKind}`)}, ${dates.short(pledgedOn)}`
    return claimedCents > 0 ? `${since}. ${t('ofPledged', { pledged: formatMoney(amountCents), lost: formatMoney(amountCents - leftCents) })}` : since
  }
}

/** Who pledged what, and what each has left of it; each can be looked at line by line. */
export function Pledges({ pool: { poolId, pledges } }: { readonly pool: Pool }) {
  const t = useTranslations('keeping.pools')
  const mayRead = holds(useMe(), 'finance', 'administrator', 'auditor')
  const hintOf = usePledgeHint()
  const [open, setOpen] = useState<string | null>(null)
  if (pledges.length === 0) return null
  const shown = pledges.find(({ pledgeId }) => pledgeId === open)
  return (
    <section className="pool-part">
      <h3>{t('pledgesTitle')}</h3>
      <Ledger>
        {pledges.map((pledge) => (
          <LedgerRow key={pledge.pledgeId} label={pledge.source} hint={hintOf(pledge)} value={pledge.takenBack === null ? formatMoney(pledge.leftCents) : <s>{formatMoney(pledge.amountCents)}</s>} />
        ))}
      </Ledger>
      {mayRead && (
        <div className="keeping-doors">
          {pledges.filter(({ takenBack }) => takenBack === null).map(({ pledgeId, source }) => (
            <Button key={pledgeId} kind="quiet" fit aria-expanded={open === pledgeId} onPress={() => setOpen(open === pledgeId ? null : pledgeId)}>
              {t('statement.of', { source })}
            </Button>
          ))}
        </div>
      )}
      {shown && <Statement poolId={poolId} pledgeId={shown.pledgeId} />}
    </section>
  )
}
