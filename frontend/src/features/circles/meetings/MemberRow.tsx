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
import type { ShownLoan, ShownRow } from './sheet-rows.ts'

export const markIcons: Record<Attendance, IconName> = { present: 'check-circle-fill', late: 'clock-fill', excused: 'chat-circle-text', absent: 'x-bold' }
const standingIcons = { here: 'note-pencil', 'to-send': 'device-mobile-fill', sent: 'cloud-check-fill', 'to-resolve': 'git-fork-bold' } as const satisfies Record<string, IconName>

interface MemberRowProps {
  readonly row: ShownRow
  readonly sheet: MeetingSheet
  readonly mayFill: boolean
  readonly onWrite: (change: (draft: SheetDraft) => SheetDraft) => void
  readonly onSettle: (one: Unsettled, stands: 'mine' | 'theirs') => Promise<void>
  readonly apart: readonly SheetInput[]
}

/** One member: her name, how she was there, and each amount that she brings; what two people wrote differently stays here, in her row. */
export function MemberRow({ row, sheet, mayFill, onWrite, onSettle, apart }: MemberRowProps) {
  const t = useTranslations('meetings.sheet')
  const dates = useDates()
  const { member, mark, rounds, loans, unsettled, standing } = row
  const { memberId, name } = member
  const maySheBeMarked = mayFill && !member.isMe
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
      {maySheBeMarked ? (
        <ChoiceGroup
          look="segments" label={t('attendanceOf', { name })} value={mark}
          choices={attendances.map((value) => ({ value, label: <><Icon name={markIcons[value]} /> <span>{t(`mark.${value}`)}</span></> }))}
          onChange={(value) => {
            const now = attendances.find((one) => one === value)
            if (now !== undefined) onWrite((draft) => withMark(draft, memberId, row.below, now))
          }}
        />
      ) : (
        <p className="meeting-mark">{mark === null ? <span className="soft">{t(member.isMe && mayFill ? 'own' : 'noMark')}</span> : <><Icon name={markIcons[mark]} /> {t(`mark.${mark}`)}</>}</p>
      )}
      {member.noted !== null && row.markStands === 'sent' && mark === 'excused' && <p className="small soft">{t('saidSo', { by: member.noted.by, moment: dates.moment(member.noted.at) })}</p>}
      {rounds.map(({ round, dueOn, standing: stands }) => (
        stands === 'sent' || stands === 'to-send' || !maySheBeMarked ? (
          <p key={round} className="meeting-amount">
            <span>{t('roundOf', { round: String(round), day: dates.short(dueOn) })}</span>
            <span className="money">{formatMoney(sheet.contributionCents)}</span>
            <Status kind={stands === 'sent' ? 'up-to-date' : 'waiting'}>{t(stands === 'sent' ? 'paid' : stands === 'to-send' ? 'standing.to-send' : 'notYet')}</Status>
          </p>
        ) : (
          <CheckField key={round} isSelected={stands === 'here'} onChange={(paid) => onWrite((draft) => withRound(draft, memberId, round, paid))}>
            <span className="meeting-amount">
              <span>{t('roundOf', { round: String(round), day: dates.short(dueOn) })}</span>
              <span className="money">{formatMoney(sheet.contributionCents)}</span>
            </span>
            <span className="only-read-aloud"> {t('paidBy', { name })}</span>
          </CheckField>
        )
      ))}
      {loans.map((loan) => <Loan key={loan.loan.loanId} name={name} shown={loan} mayFill={maySheBeMarked} onType={(typed) => onWrite((draft) => withPayment(draft, loan.loan, typed))} />)}
      {unsettled.map((one) => <InConflict key={`${one.what} ${one.id}`} name={name} one={one} sheet={sheet} apart={apart} onSettle={onSettle} />)}
    </li>
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
