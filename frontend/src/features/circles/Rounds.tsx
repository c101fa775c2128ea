import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { SelectField } from '#frontend/ui/SelectField.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import type { Circle, KeptMember } from './queries.ts'
import { UndoContribution } from './UndoContribution.tsx'
import { useHappening } from './use-happening.ts'
import { WithReason } from './WithReason.tsx'

const looks = { collected: 'up-to-date', open: 'due', late: 'late' } as const

/** One round: who has paid, noted at one press. Taking it back stands elsewhere, not under the finger that noted it, and asks first. */
export function Rounds({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('circles.rounds')
  const dates = useDates()
  const [round, setRound] = useState(circle.pot?.round ?? circle.round)
  const [asked, setAsked] = useState<{ readonly contributionId: string; readonly name: string } | null>(null)
  const [leaving, setLeaving] = useState<KeptMember | null>(null)
  const { write, takeBack, problem } = useHappening(circle.id)
  const shown = circle.rounds[round - 1]
  if (shown === undefined) return null
  return (
    <Sheet title={t('title')} aside={<Status kind={looks[shown.status]}>{t(`status.${shown.status}`)}</Status>}>
      {problem !== null && <ProblemNote error={problem} />}
      <SelectField
        label={t('which')} value={String(round)} onChange={(value) => setRound(Number(value))}
        choices={circle.rounds.map((each) => ({ value: String(each.round), label: t('round', { round: String(each.round), day: dates.day(each.dueOn), name: each.recipient ?? '' }) }))}
      />
      <p className="money circle-total">{t('sum', { together: formatMoney(shown.paid * circle.contributionCents), pot: formatMoney(circle.potCents) })}</p>
      {shown.payout !== null && (
        <p className="circle-handed">
          {t('handed', { name: shown.recipient ?? '', day: dates.day(shown.payout.on) })}{' '}
          <Button kind="quiet" fit onPress={() => takeBack(shown.payout?.eventId ?? '')}>
            {t('undo')}
          </Button>
        </p>
      )}
      <ul className="circle-list">
        {circle.members.map((member) => (
          <Row
            key={member.id} circle={circle} member={member} round={round} onUndo={setAsked} onLeave={setLeaving}
            onPaid={() => write({ kind: 'contribution', memberId: member.id, round }, t('noted', { name: member.name }))}
          />
        ))}
      </ul>
      <UndoContribution name={asked?.name ?? null} onYes={() => asked !== null && takeBack(asked.contributionId)} onClose={() => setAsked(null)} />
      <WithReason
        title={t('leave.title', { name: leaving?.name ?? '' })} result={t('leave.result', { back: formatMoney(leaving?.backCents ?? 0) })} go={t('leave.go')}
        isOpen={leaving !== null} onClose={() => setLeaving(null)}
        onYes={(reason) => leaving !== null && write({ kind: 'taken-over', memberId: leaving.id, by: 'guarantor', reason }, t('leave.done', { name: leaving.name }))}
      />
    </Sheet>
  )
}

interface RowProps {
  readonly circle: Circle
  readonly member: KeptMember
  readonly round: number
  readonly onPaid: () => void
  readonly onUndo: (asked: { readonly contributionId: string; readonly name: string }) => void
  readonly onLeave: (member: KeptMember) => void
}

function Row({ circle, member, round, onPaid, onUndo, onLeave }: RowProps) {
  const t = useTranslations('circles.rounds')
  const contribution = member.contributions.find((one) => one.round === round)
  const advance = member.advances.find((one) => one.round === round)
  const before = member.owesRounds.filter((each) => each < circle.round)
  const mayLeave = circle.guaranteed && !member.left && member.backCents !== null
  return (
    <li>
      <span>
        <b>{member.name}</b>
        {member.left && <span className="small soft">{t('left')}</span>}
        {contribution === undefined && <span className="small soft">{t(advance === undefined ? 'notYet' : advance.state === 'lost' ? 'givenUp' : 'covered')}</span>}
        {before.length > 0 && <span className="small circle-owes">{t('owes', { rounds: before.join(', '), count: before.length })}</span>}
        <span className="circle-small-actions">
          {contribution !== undefined && (
            <Button kind="quiet" fit aria-label={t('undoOf', { name: member.name })} onPress={() => onUndo({ contributionId: contribution.id, name: member.name })}>
              {t('undo')}
            </Button>
          )}
          {mayLeave && (
            <Button kind="quiet" fit aria-label={t('leave.askOf', { name: member.name })} onPress={() => onLeave(member)}>
              {t('leave.ask')}
            </Button>
          )}
        </span>
      </span>
      {contribution === undefined && advance?.state !== 'lost' && (
        <Button kind="second" fit aria-label={t('markOf', { name: member.name })} onPress={onPaid}>
          {t('mark')}
        </Button>
      )}
      {contribution !== undefined && <Status kind="up-to-date">{t('paid')}</Status>}
    </li>
  )
}
