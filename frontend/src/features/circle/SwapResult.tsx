import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Grain } from './Grain.tsx'
import type { MyCircle } from './queries.ts'

interface SwapResultProps {
  readonly circle: MyCircle
  /** The other, and the turn that would be hers. */
  readonly name: string
  readonly turn: number
}

type Round = MyCircle['rounds'][number]

/** What a change of turns would do: who would receive when, and what it was before. */
export function SwapResult({ circle, name, turn }: SwapResultProps) {
  const t = useTranslations('circle.swap')
  const dates = useDates()
  const [mine, theirs] = [circle.rounds[(circle.me.turn ?? 0) - 1], circle.rounds[turn - 1]]
  if (mine === undefined || theirs === undefined) return null
  const would = (who: string, from: Round, to: Round) => (
    <li>
      <b>{who}</b>
      <span className="swap-way">
        <Grain part="waiting" mine={from === mine} number={from.round} />
        <span className="soft small">{t('before', { day: dates.short(from.dueOn, from.dueOn) })}</span>
        <Icon name="arrow-right-bold" size={20} />
        <Grain part="waiting" mine={to === mine} number={to.round} />
        <b>{t('after', { day: dates.short(to.dueOn, to.dueOn) })}</b>
      </span>
    </li>
  )
  return (
    <ul className="swap-result">
      {would(t('you'), mine, theirs)}
      {would(name, theirs, mine)}
    </ul>
  )
}

/** The three who must say yes, and who has. */
export function ThreeYeses({ yeses }: { readonly yeses: readonly { readonly who: string; readonly said: boolean }[] }) {
  const t = useTranslations('circle.swap')
  return (
    <ul className="swap-yeses">
      {yeses.map(({ who, said }) => (
        <li key={who} data-said={said || undefined}>
          <Icon name={said ? 'check-circle-fill' : 'hourglass-medium-bold'} />
          <span>
            <b>{who}</b>
            <span className="small">{said ? t('saidYes') : t('notSaid')}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
