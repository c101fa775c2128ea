import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { nameOf, type Circle } from './queries.ts'
import { useHappening } from './use-happening.ts'

type NextPot = NonNullable<Circle['pot']>

/** The pot that is next: whose it is, what is missing from it, and handing it over once it is whole. */
export function Pot({ circle, pot }: { readonly circle: Circle; readonly pot: NextPot }) {
  const t = useTranslations('circles.pot')
  const dates = useDates()
  const today = useProgramme().data?.businessDate ?? circle.startOn
  const { write, isPending, problem } = useHappening(circle.id)
  const name = nameOf(circle, pot.memberId)
  const dueOn = circle.rounds[pot.round - 1]?.dueOn ?? circle.startOn
  const together = formatMoney((circle.memberCount - pot.missing.length) * circle.contributionCents)
  const isWhole = pot.missing.length === 0
  const receives = pot.held ? pot.instead : pot.memberId
  return (
    <Sheet title={t('title', { round: String(pot.round), name })} aside={<Status kind={isWhole ? 'up-to-date' : dueOn < today ? 'late' : 'waiting'}>{t(isWhole ? 'whole' : dueOn < today ? 'late' : 'waiting')}</Status>}>
      {problem !== null && <ProblemNote error={problem} />}
      <p className="money circle-total">{t('sum', { together, pot: formatMoney(circle.potCents) })}</p>
      <p className="soft circle-due">{t('due', { day: dates.day(dueOn, today), distance: dates.distance(today, dueOn) })}</p>
      {pot.held && <p>{receives === null ? t('heldNobody', { name }) : t('held', { name, instead: nameOf(circle, receives) })}</p>}
      {isWhole && !pot.held && (
        <Button isPending={isPending} onPress={() => write({ kind: 'payout', memberId: pot.memberId, round: pot.round }, t('handedOut', { name }))}>
          {t('handOut', { pot: formatMoney(circle.potCents, { whole: true }), name })}
        </Button>
      )}
      {pot.held && receives !== null && (
        <Button kind="second" isPending={isPending} onPress={() => write({ kind: 'swap', memberId: pot.memberId, withMemberId: receives, why: 'held' }, t('swapped', { instead: nameOf(circle, receives) }))}>
          {t('swap', { instead: nameOf(circle, receives) })}
        </Button>
      )}
      {circle.guaranteed && !isWhole && <Missing circle={circle} pot={pot} onCover={(memberId) => write({ kind: 'advance', memberId, round: pot.round }, t('covered', { name: nameOf(circle, memberId) }))} />}
    </Sheet>
  )
}

/** Whose money is not in the pot; the guarantor may put it in, so that whose turn it is does not wait. */
function Missing({ circle, pot, onCover }: { readonly circle: Circle; readonly pot: NextPot; readonly onCover: (memberId: string) => void }) {
  const t = useTranslations('circles.pot')
  return (
    <details className="circle-more">
      <summary>{t('missing', { count: pot.missing.length })}</summary>
      <p className="small soft">{t('coverWhy')}</p>
      <ul className="circle-list">
        {pot.missing.map((memberId) => (
          <li key={memberId}>
            <b>{nameOf(circle, memberId)}</b>
            <Button kind="quiet" fit aria-label={t('coverOf', { name: nameOf(circle, memberId) })} onPress={() => onCover(memberId)}>
              {t('cover', { amount: formatMoney(circle.contributionCents, { whole: true }) })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
