import { useTranslations } from 'use-intl'
import { Problem } from '#frontend/api/problem.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { decide } from '#frontend/queue/index.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { useLostAt } from '#frontend/ui/OfflineStrip.tsx'
import { SavedLine } from '#frontend/ui/SavedLine.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { useProblemWords } from '#frontend/ui/use-problem-words.ts'
import { MemberRow } from './MemberRow.tsx'
import type { MeetingSheet } from './queries.ts'
import { allCame, isEmpty } from './sheet-draft.ts'
import { rowsOf, totalsOf } from './sheet-rows.ts'
import { useSheet } from './use-sheet.ts'

interface SheetToFillProps {
  readonly circleId: string
  readonly sheet: MeetingSheet
  readonly isToCome: boolean
  readonly mayKeep: boolean
}

/** The one grid of a meeting: how each was there and what she brought. What is written is on this phone at once, and goes once. */
export function SheetToFill({ circleId, sheet, isToCome, mayKeep }: SheetToFillProps) {
  const t = useTranslations('meetings.sheet')
  const phone = useSheet(circleId, sheet.meeting.id)
  const rows = rowsOf(sheet, { draft: phone.draft, waiting: phone.waiting.map((one) => one.sheet), apart: phone.apart.map((one) => one.sheet) })
  const { cents, marked, newCents } = totalsOf(rows, sheet.contributionCents)
  const mayFill = mayKeep && !isToCome
  return (
    <div className="meeting-on-screen">
      {isToCome && <p className="pad soft">{t('toCome')}</p>}
      {mayFill && (
        <div className="pad meeting-all">
          <Button kind="second" icon="check-bold" onPress={() => phone.write((draft) => allCame(draft, rows))}>
            {t('all')}
          </Button>
          <p className="small soft">{t('allHint')}</p>
        </div>
      )}
      <section className="sheet meeting-grid" aria-label={t('grid')}>
        <ul>
          {rows.map((row) => (
            <MemberRow key={row.member.memberId} row={row} sheet={sheet} mayFill={mayFill} onWrite={phone.write} onSettle={phone.settle} apart={phone.apart.map((one) => one.sheet)} />
          ))}
        </ul>
        <p className="meeting-sum">
          <span>{t('marked', { marked: String(marked), count: String(rows.length) })}</span>
          <span className="money">{formatMoney(cents)}</span>
        </p>
      </section>
      <p className="pad small soft meeting-peers">{t('peers')}</p>
      {mayFill && <HandIn phone={phone} newCents={newCents} />}
    </div>
  )
}

function HandIn({ phone, newCents }: { readonly phone: ReturnType<typeof useSheet>; readonly newCents: number }) {
  const t = useTranslations('meetings.sheet')
  const words = useProblemWords()
  const dates = useDates()
  const lost = useLostAt()
  const { draft, waiting, refused, takeBack } = phone
  const [last] = waiting.toReversed()
  const handIn = (): void => {
    if (isEmpty(draft)) say(t('nothingYet'))
    else void phone.handIn().then(() => say(t('keptHere')))
  }
  return (
    <div className="pad meeting-hand-in">
      {refused.map(({ entry }) => (
        <div key={entry.id} className="meeting-conflict" role="alert">
          <p>
            <b>{t('refused')}</b> {words.refusal(new Problem(entry.trouble?.code ?? 'unexpected', entry.trouble?.status ?? 0))}
          </p>
          <div className="meeting-doors">
            <Button kind="second" onPress={() => void decide(entry.id, 'mine')}>
              {t('again')}
            </Button>
            <Button kind="second" onPress={() => void decide(entry.id, 'theirs')}>
              {t('drop')}
            </Button>
          </div>
        </div>
      ))}
      {(waiting.length === 0 || !isEmpty(draft)) && <Button onPress={handIn}>{newCents > 0 ? t('handInMoney', { amount: formatMoney(newCents) }) : t('handIn')}</Button>}
      <p className="small soft">{t('once')}</p>
      {last !== undefined && <SavedLine kept="phone">{t('waits', { time: dates.clock(new Date(last.entry.madeAt)) })}</SavedLine>}
      {last === undefined && !isEmpty(draft) && <SavedLine kept="phone">{t('draft')}</SavedLine>}
      {takeBack !== null && lost !== null && (
        <Button kind="quiet" onPress={() => void takeBack()}>
          {t('takeBack')}
        </Button>
      )}
      <Button kind="quiet" onPress={() => print()}>
        {t('print')}
      </Button>
    </div>
  )
}
