import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import type { MyCircle } from './queries.ts'

interface SwapResultProps {
  readonly circle: MyCircle
  /** The other, and the turn that would be hers. */
  readonly name: string
  readonly turn: number
}

/** What a change of turns would do: who would receive when, and what it was before. */
export function SwapResult({ circle, name, turn }: SwapResultProps) {
  const t = useTranslations('circle.swap')
  const dates = useDates()
  const today = useProgramme().data?.businessDate ?? circle.dueOn
  const [mine, theirs] = [circle.rounds[(circle.me.turn ?? 0) - 1], circle.rounds[turn - 1]]
  if (mine === undefined || theirs === undefined) return null
  const said = ({ round, dueOn }: typeof mine) => ({ turn: String(round), day: dates.short(dueOn, today) })
  return (
    <Ledger>
      <LedgerRow label={t('you')} hint={t('before', said(mine))} value={t('after', said(theirs))} />
      <LedgerRow label={name} hint={t('before', said(theirs))} value={t('after', said(mine))} />
    </Ledger>
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
