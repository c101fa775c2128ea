import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ChoiceGroup } from '#frontend/ui/ChoiceGroup.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Circle, KeptMember } from '../queries.ts'
import { useHappening } from '../use-happening.ts'
import { WithReason } from '../WithReason.tsx'

type Savings = NonNullable<Circle['savings']>
type Saver = Savings['members'][number]

/** Who buys how many shares at this meeting, noted at one press; what each has and owes. */
export function Shares({ circle, savings }: { readonly circle: Circle; readonly savings: Savings }) {
  const t = useTranslations('circle-savings.people')
  const [many, setMany] = useState('1')
  const [leaving, setLeaving] = useState<KeptMember | null>(null)
  const { write, problem } = useHappening(circle.id)
  const isOfficer = holds(useMe(), 'officer')
  const shares = Number(many)
  const saverOf = (memberId: string) => savings.members.find((one) => one.memberId === memberId)
  const settled = leaving === null ? null : saverOf(leaving.id)?.leaving ?? null
  return (
    <Sheet title={t('title')}>
      {problem !== null && <ProblemNote error={problem} />}
      {savings.sharedOut === null && (
        <ChoiceGroup
          label={t('many')} look="segments" name="shares" value={many} onChange={setMany}
          choices={Array.from({ length: savings.mostSharesAMeeting }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))}
        />
      )}
      <ul className="circle-list">
        {circle.members.map((member) => (
          <Row
            key={member.id} member={member} saver={saverOf(member.id)} shares={shares} finedCents={circle.fines?.owed.find(({ memberId }) => memberId === member.id)?.amountCents ?? 0}
            isOpen={savings.sharedOut === null} mayLeave={isOfficer || saverOf(member.id)?.leaving?.lostCents === 0} onLeave={() => setLeaving(member)}
            onBuy={() => write({ kind: 'shares-bought', memberId: member.id, shares }, t('bought', { name: member.name, count: shares }))}
          />
        ))}
      </ul>
      <WithReason
        title={t('leave.title', { name: leaving?.name ?? '' })} go={t('leave.go')} isOpen={leaving !== null} onClose={() => setLeaving(null)}
        result={(settled?.lostCents ?? 0) > 0 ? t('leave.losing', { lost: formatMoney(settled?.lostCents ?? 0) }) : t('leave.result', { back: formatMoney(settled?.receivesCents ?? 0) })}
        onYes={(reason) => leaving !== null && settled !== null && write({ kind: 'left', memberId: leaving.id, amountCents: settled.receivesCents, lostCents: settled.lostCents, reason }, t('leave.done', { name: leaving.name }))}
      />
    </Sheet>
  )
}

interface RowProps {
  readonly member: KeptMember
  /** Undefined once she has left. */
  readonly saver: Saver | undefined
  readonly shares: number
  readonly finedCents: number
  readonly isOpen: boolean
  readonly mayLeave: boolean
  readonly onBuy: () => void
  readonly onLeave: () => void
}

function Row({ member, saver, shares, finedCents, isOpen, mayLeave, onBuy, onLeave }: RowProps) {
  const t = useTranslations('circle-savings.people')
  const dates = useDates()
  const { name } = member
  if (saver === undefined) {
    return (
      <li>
        <span>
          <b>{name}</b>
          <span className="small soft">{t('left')}</span>
        </span>
      </li>
    )
  }
  const { loan } = saver
  return (
    <li>
      <span>
        <b>{name}</b>
        <span className="small soft">{t('shares', { count: saver.shares, amount: formatMoney(saver.costCents) })}</span>
        {loan !== null && <span className={`small ${loan.isLate ? 'circle-owes' : 'soft'}`}>{t(loan.isLate ? 'owesLate' : 'owes', { amount: formatMoney(loan.outstandingCents), day: dates.day(loan.dueOn) })}</span>}
        {finedCents > 0 && <span className="small soft">{t('fined', { amount: formatMoney(finedCents) })}</span>}
        {isOpen && mayLeave && (
          <span className="circle-small-actions">
            <Button kind="quiet" fit aria-label={t('leave.askOf', { name })} onPress={onLeave}>
              {t('leave.ask')}
            </Button>
          </span>
        )}
      </span>
      {isOpen && (
        <Button kind="second" fit aria-label={t('buysOf', { name, count: shares })} onPress={onBuy}>
          {t('buys', { count: shares })}
        </Button>
      )}
    </li>
  )
}
