import { useTranslations } from 'use-intl'
import { attendances, type Attendance } from '#domain/circle/attendance/attendance-rules.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { CheckField } from '#frontend/ui/CheckField.tsx'
import { ChoiceGroup } from '#frontend/ui/ChoiceGroup.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { IconName } from '#frontend/ui/icon-names.ts'
import type { SheetInput, Unsettled } from '#frontend/ui/meeting-sheet/sheet-input.ts'
import { MoneyField } from '#frontend/ui/MoneyField.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { InConflict } from './InConflict.tsx'
import type { MeetingSheet } from './queries.ts'
import { withMark, withPayment, withRound, type SheetDraft } from './sheet-draft.ts'
import type { ShownLoan, ShownRound, ShownRow } from './sheet-rows.ts'

const markIcons: Record<Attendance, IconName> = { present: 'check-circle-fill', late: 'clock-fill', excused: 'chat-circle-text', absent: 'x-bold' }
const standingIcons = { here: 'note-pencil', 'to-send': 'device-mobile-fill', sent: 'cloud-check-fill', 'to-resolve': 'git-fork-bold' } as const satisfies Record<string, IconName>

type Write = (change: (draft: SheetDraft) => SheetDraft) => void

interface MemberRowProps {
  readonly row: ShownRow
  readonly sheet: MeetingSheet
  readonly mayFill: boolean
  readonly onWrite: Write
  readonly onSettle: (one: Unsettled, stands: 'mine' | 'theirs') => Promise<void>
  readonly apart: readonly SheetInput[]
}

/** One member: her name, how she was there, and each amount that she brings; what two people wrote differently stays here, in her row. */
export function MemberRow({ row, sheet, mayFill, onWrite, onSettle, apart }: MemberRowProps) {
  const t = useTranslations('meetings.sheet')
  const { member: { memberId, name, isMe }, rounds, loans, unsettled, standing } = row
  const maySheBeMarked = mayFill && !isMe
  return (
    <li className="meeting-row" data-standing={standing}>
      <p className="meeting-name">
        <b>{name}</b>
        {standing !== 'open' && (
          <span className="meeting-standing" data-standing={standing}>
            <Icon name={standingIcons[standing]} /> {t(`standing.${standing}`)}
          </span>
        )}
      </p>
      <div className="meeting-how">
        {maySheBeMarked ? <Marks row={row} onWrite={onWrite} /> : <Marked row={row} isOwn={isMe && mayFill} />}
        <NotedBy row={row} />
      </div>
      <div className="meeting-amounts">
        {rounds.map((round) => (
          <Round key={round.round} name={name} shown={round} cents={sheet.contributionCents} mayFill={maySheBeMarked} onPaid={(paid) => onWrite((draft) => withRound(draft, memberId, round.round, paid))} />
        ))}
        {loans.map((loan) => <Loan key={loan.loan.loanId} name={name} shown={loan} mayFill={maySheBeMarked} onType={(typed) => onWrite((draft) => withPayment(draft, loan.loan, typed))} />)}
      </div>
      {unsettled.map((one) => <InConflict key={`${one.what} ${one.id}`} name={name} one={one} sheet={sheet} apart={apart} onSettle={onSettle} />)}
    </li>
  )
}

/** Four big choices. */
function Marks({ row: { member: { memberId, name }, mark, below }, onWrite }: { readonly row: ShownRow; readonly onWrite: Write }) {
  const t = useTranslations('meetings.sheet')
  const words = (value: Attendance) => (
    <>
      <Icon name={markIcons[value]} /> <span>{t(`mark.${value}`)}</span>
    </>
  )
  return (
    <ChoiceGroup
      look="segments" label={t('attendanceOf', { name })} value={mark} choices={attendances.map((value) => ({ value, label: words(value) }))}
      onChange={(value) => {
        const now = attendances.find((one) => one === value)
        if (now !== undefined) onWrite((draft) => withMark(draft, memberId, below, now))
      }}
    />
  )
}

/** The same to read alone. */
function Marked({ row: { mark }, isOwn }: { readonly row: ShownRow; readonly isOwn: boolean }) {
  const t = useTranslations('meetings.sheet')
  if (mark === null) return <p className="soft">{t(isOwn ? 'own' : 'noMark')}</p>
  return (
    <p className="meeting-mark">
      <Icon name={markIcons[mark]} /> {t(`mark.${mark}`)}
    </p>
  )
}

/** Who said of somebody that she cannot come, before anybody noted it at the meeting. */
function NotedBy({ row: { member: { noted }, mark, markStands } }: { readonly row: ShownRow }) {
  const t = useTranslations('meetings.sheet')
  const dates = useDates()
  if (noted === null || mark !== 'excused' || markStands !== 'sent') return null
  return <p className="small soft">{t('notedBy', { by: noted.by, moment: dates.moment(noted.at) })}</p>
}

interface RoundProps {
  readonly name: string
  readonly shown: ShownRound
  readonly cents: number
  readonly mayFill: boolean
  readonly onPaid: (paid: boolean) => void
}

/** Her contribution for one round: to be ticked, or how it stands. */
function Round({ name, shown: { round, dueOn, standing }, cents, mayFill, onPaid }: RoundProps) {
  const t = useTranslations('meetings.sheet')
  const dates = useDates()
  const what = (
    <>
      <span>{t('roundOf', { round: String(round), day: dates.short(dueOn) })}</span>
      <span className="money">{formatMoney(cents)}</span>
    </>
  )
  if (mayFill && (standing === 'open' || standing === 'here')) {
    return (
      <CheckField isSelected={standing === 'here'} onChange={onPaid}>
        <span className="meeting-amount">{what}</span>
        <span className="only-read-aloud"> {t('paidBy', { name })}</span>
      </CheckField>
    )
  }
  return (
    <p className="meeting-amount">
      {what}
      <Status kind={standing === 'sent' ? 'up-to-date' : 'waiting'}>{t(standing === 'sent' ? 'paid' : standing === 'to-send' ? 'standing.to-send' : 'notYet')}</Status>
    </p>
  )
}

function Loan({ name, shown, mayFill, onType }: { readonly name: string; readonly shown: ShownLoan; readonly mayFill: boolean; readonly onType: (typed: string) => void }) {
  const t = useTranslations('meetings.sheet')
  const dates = useDates()
  const { loan, typed, waitingCents, paidCents } = shown
  const due = loan.dueCents > 0 ? t('loanDue', { amount: formatMoney(loan.dueCents) }) : loan.nextDueOn === null ? t('loanNothing') : t('loanNext', { amount: formatMoney(loan.nextDueCents), day: dates.short(loan.nextDueOn) })
  const beside = [due, ...(paidCents > 0 ? [t('loanPaid', { amount: formatMoney(paidCents) })] : []), ...(waitingCents > 0 ? [t('loanWaits', { amount: formatMoney(waitingCents) })] : [])].join(' ')
  if (!mayFill || waitingCents > 0) {
    return (
      <p className="meeting-amount">
        <span>
          {t('loan')} <span className="small soft">{beside}</span>
        </span>
      </p>
    )
  }
  return <MoneyField row label={<>{t('loan')}<span className="only-read-aloud"> {t('loanOf', { name })}</span></>} hint={beside} value={typed} onChange={onType} />
}
