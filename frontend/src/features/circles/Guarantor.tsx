import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { nameOf, type Circle } from './queries.ts'
import { useHappening } from './use-happening.ts'
import { WithReason } from './WithReason.tsx'

interface Advance { readonly memberId: string; readonly round: number; readonly isPaid: boolean }

/** Before she has received there is nothing to give up: her place can be taken over. */
const hasReceived = ({ members }: Circle, memberId: string): boolean => members.some(({ id, backCents }) => id === memberId && backCents === null)

/** The circle's money in figures, and what the guarantor put in for whom: he has it back once she paid, or gives it up. */
export function Guarantor({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('circles.guarantor')
  const { write, problem } = useHappening(circle.id)
  const isOfficer = holds(useMe(), 'officer')
  const [givingUp, setGivingUp] = useState<Advance | null>(null)
  const { boxCents, advancedCents, lostCents, exposureCents } = circle.money
  const open: Advance[] = circle.members.flatMap(({ id, advances, contributions }) =>
    advances.filter(({ state }) => state === 'open').map(({ round }) => ({ memberId: id, round, isPaid: contributions.some((one) => one.round === round) })))
  return (
    <Sheet title={t('title')}>
      {problem !== null && <ProblemNote error={problem} />}
      <Ledger>
        <LedgerRow label={t(`box.${circle.custody}`)} value={formatMoney(boxCents)} />
        {circle.guaranteed && <LedgerRow label={t('exposure')} hint={t('exposureHint')} value={formatMoney(exposureCents)} />}
        {circle.guaranteed && <LedgerRow label={t('advanced')} value={formatMoney(advancedCents)} />}
        {lostCents > 0 && <LedgerRow label={t('lost')} value={formatMoney(lostCents)} />}
      </Ledger>
      {open.length > 0 && (
        <ul className="circle-list">
          {open.map((one) => {
            const name = nameOf(circle, one.memberId)
            const { memberId, round } = one
            return (
              <li key={`${memberId} ${String(round)}`}>
                <span>
                  <b>{name}</b>
                  <span className="small soft">{t(one.isPaid ? 'paidSince' : 'waits', { round: String(round) })}</span>
                </span>
                {one.isPaid ? (
                  <Button kind="second" fit aria-label={t('returnOf', { name })} onPress={() => write({ kind: 'advance-returned', memberId, round }, t('returned'))}>
                    {t('return', { amount: formatMoney(circle.contributionCents, { whole: true }) })}
                  </Button>
                ) : isOfficer && hasReceived(circle, memberId) && (
                  <Button kind="quiet" fit aria-label={t('giveUpOf', { name })} onPress={() => setGivingUp(one)}>
                    {t('giveUp')}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      <WithReason
        title={t('giveUpTitle', { name: givingUp === null ? '' : nameOf(circle, givingUp.memberId) })}
        result={t('giveUpResult', { amount: formatMoney(circle.contributionCents) })}
        go={t('giveUpGo')} isOpen={givingUp !== null} onClose={() => setGivingUp(null)}
        onYes={(reason) => givingUp !== null && write({ kind: 'advance-lost', memberId: givingUp.memberId, round: givingUp.round, reason }, t('gaveUp'))}
      />
    </Sheet>
  )
}
