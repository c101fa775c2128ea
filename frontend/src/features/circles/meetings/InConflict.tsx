import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from '#frontend/api/problem.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import type { SheetInput, Unsettled } from '#frontend/ui/meeting-sheet/sheet-input.ts'
import { useProblemWords } from '#frontend/ui/use-problem-words.ts'
import type { MeetingSheet } from './queries.ts'

interface InConflictProps {
  readonly name: string
  readonly one: Unsettled
  readonly sheet: MeetingSheet
  readonly apart: readonly SheetInput[]
  readonly onSettle: (one: Unsettled, stands: 'mine' | 'theirs') => Promise<void>
}

/** Two people wrote differently: both values, two equal doors, and what happens to the one that is not chosen. Nothing was erased. */
export function InConflict({ name, one, sheet, apart, onSettle }: InConflictProps) {
  const t = useTranslations('meetings.conflict')
  const words = useProblemWords()
  const { mine, theirs } = useBoth(one, sheet, apart)
  const doors = doorsOf(one)
  return (
    <fieldset className="meeting-conflict" aria-label={t('title', { name })}>
      <p>
        <b>{t(one.code === null ? 'title' : 'refusedTitle', { name })}</b> {one.code === null ? t('kept') : words.refusal(new Problem(one.code, 409))}
      </p>
      <dl>
        <div>
          <dt>{t('here')}</dt>
          <dd>{mine}</dd>
        </div>
        {theirs.map(({ who, value }) => (
          <div key={`${who} ${value}`}>
            <dt>{who}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="meeting-doors">
        <Button kind="second" onPress={() => void onSettle(one, 'theirs')}>
          {t(`theirs.${doors}`)}
        </Button>
        {(doors !== 'contribution' || one.nextRound !== null) && (
          <Button kind="second" onPress={() => void onSettle(one, 'mine')}>
            {t(`mine.${doors}`, { round: String(one.nextRound ?? '') })}
          </Button>
        )}
      </div>
      <p className="small soft">{t(`after.${doors}`)}</p>
    </fieldset>
  )
}

const doorsOf = ({ what, code }: Unsettled): 'attendance' | 'contribution' | 'payment' | 'refused' => (code === null ? what : 'refused')

interface Both { readonly mine: ReactNode; readonly theirs: readonly { readonly who: string; readonly value: string }[] }

/** What was written here, and what stands there with who wrote it when. */
function useBoth(one: Unsettled, { contributionCents }: MeetingSheet, apart: readonly SheetInput[]): Both {
  const t = useTranslations('meetings')
  const dates = useDates()
  const who = ({ by, at }: { readonly by: string; readonly at: string }): string => (at === '' ? by : t('conflict.there', { by, moment: dates.moment(at) }))
  if (one.what === 'attendance') {
    const sent = apart.flatMap(({ attendance }) => attendance).find(({ memberId }) => memberId === one.id)?.now ?? null
    const said = (mark: Unsettled['there']): string => t(mark === null ? 'sheet.noMark' : `sheet.mark.${mark}`)
    return { mine: said(sent), theirs: one.code === null ? [{ who: who(one), value: said(one.there) }] : [] }
  }
  if (one.what === 'contribution') {
    const round = apart.flatMap(({ contributions }) => contributions).find(({ id }) => id === one.id)?.round ?? 0
    const value = t('conflict.round', { amount: formatMoney(contributionCents), round: String(round) })
    return { mine: value, theirs: one.code === null ? [{ who: who(one), value }] : [] }
  }
  const sent = apart.flatMap(({ payments }) => payments).find(({ id }) => id === one.id)?.amountCents ?? 0
  return { mine: formatMoney(sent), theirs: one.others.map((other) => ({ who: who(other), value: formatMoney(other.amountCents) })) }
}
