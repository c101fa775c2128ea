import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { SelectField } from '#frontend/ui/SelectField.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepCircle, type Circle, type KeptMember } from './queries.ts'
import { UndoContribution } from './UndoContribution.tsx'

const looks = { collected: 'up-to-date', open: 'due', late: 'late' } as const

/** One round: who has paid, noted at one press. Taking it back stands elsewhere, not under the finger that noted it, and asks first. */
export function Rounds({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('circles.rounds')
  const dates = useDates()
  const [round, setRound] = useState(circle.round)
  const [asked, setAsked] = useState<{ readonly contributionId: string; readonly name: string } | null>(null)
  const circleId = circle.id
  const undo = useIntent({
    run: ({ input, key }: { input: { contributionId: string; id: string }; key: string }) =>
      answer(api.POST('/api/circles/{circleId}/events/{circleEventId}/reversal', { params: { path: { circleId, circleEventId: input.contributionId }, ...intentHeader(key) }, body: { id: input.id } })),
    onDone: async (now) => {
      await keepCircle(now)
      say(t('undone'))
    },
  })
  const takeBack = (contributionId: string): void => undo.mutate({ contributionId, id: newId() })
  const pay = useIntent({
    run: ({ input, key }: { input: { id: string; member: KeptMember; round: number }; key: string }) =>
      answer(api.POST('/api/circles/{circleId}/events', { params: { path: { circleId }, ...intentHeader(key) }, body: { kind: 'contribution', id: input.id, memberId: input.member.id, round: input.round } })),
    onDone: async (now, { id, member }) => {
      await keepCircle(now)
      say(t('noted', { name: member.name }), () => takeBack(id))
    },
  })
  const shown = circle.rounds[round - 1]
  if (shown === undefined) return null
  const problem = pay.error ?? undo.error
  return (
    <Sheet title={t('title', { name: shown.recipient ?? '' })} aside={<Status kind={looks[shown.status]}>{t(`status.${shown.status}`)}</Status>}>
      {problem !== null && <ProblemNote error={problem} />}
      <SelectField label={t('which')} value={String(round)} onChange={(value) => setRound(Number(value))} choices={circle.rounds.map((each) => ({ value: String(each.round), label: t('round', { round: String(each.round), day: dates.day(each.dueOn) }) }))} />
      <p className="money circle-total">{t('sum', { together: formatMoney(shown.paid * circle.contributionCents), pot: formatMoney(circle.potCents) })}</p>
      <ul className="circle-list">
        {circle.members.map((member) => {
          const contribution = member.contributions.find((one) => one.round === round)
          const before = member.owesRounds.filter((each) => each < circle.round)
          return (
            <li key={member.id}>
              <span>
                <b>{member.name}</b>
                {contribution === undefined ? <span className="small soft">{t('notYet')}</span> : (
                  <Button kind="quiet" fit aria-label={t('undoOf', { name: member.name })} onPress={() => setAsked({ contributionId: contribution.id, name: member.name })}>
                    {t('undo')}
                  </Button>
                )}
                {before.length > 0 && <span className="small circle-owes">{t('owes', { rounds: before.join(', '), count: before.length })}</span>}
              </span>
              {contribution === undefined ? (
                <Button kind="second" fit aria-label={t('markOf', { name: member.name })} isPending={pay.isPending && pay.variables?.member.id === member.id} onPress={() => pay.mutate({ id: newId(), member, round })}>
                  {t('mark')}
                </Button>
              ) : <Status kind="up-to-date">{t('paid')}</Status>}
            </li>
          )
        })}
      </ul>
      <UndoContribution name={asked?.name ?? null} onYes={() => asked !== null && takeBack(asked.contributionId)} onClose={() => setAsked(null)} />
    </Sheet>
  )
}
