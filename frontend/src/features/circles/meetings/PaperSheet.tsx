import { useTranslations } from 'use-intl'
import { attendances } from '#domain/circle/attendance/attendance-rules.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import type { MeetingSheet } from './queries.ts'

type Member = MeetingSheet['members'][number]

const due = ({ loans }: Member): number => loans.reduce((sum, { dueCents }) => sum + dueCents, 0)
/** Room for a pen. */
const empty = '\u00A0'

/** The sheet on paper: what is known stands in it, and the rest is empty, to be filled with a pen. Seen in print alone. */
export function PaperSheet({ sheet }: { readonly sheet: MeetingSheet }) {
  const t = useTranslations('meetings')
  const dates = useDates()
  const { meeting, circleName, members, contributionCents } = sheet
  const owed = ({ rounds }: Member): number => rounds.filter(({ paid }) => paid === null).length * contributionCents
  const paid = ({ rounds }: Member): number => rounds.filter((one) => one.paid !== null).length * contributionCents
  const hasLoans = members.some(({ loans }) => loans.length > 0)
  return (
    <section className="meeting-paper" aria-hidden="true">
      <p className="meeting-paper-title">
        <b>{circleName}</b> · {t('sheet.when', { day: dates.day(meeting.meetsOn), time: dates.hour(meeting.meetsAt), place: meeting.place })}
      </p>
      {meeting.agenda !== '' && (
        <p className="meeting-text">
          <b>{t('about.agenda')}</b> {meeting.agenda}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th>{t('paper.name')}</th>
            {attendances.map((mark) => <th key={mark}>{t(`sheet.mark.${mark}`)}</th>)}
            <th>{t('paper.owes')}</th>
            <th>{t('paper.brings')}</th>
            {hasLoans && <th>{t('paper.loanDue')}</th>}
            {hasLoans && <th>{t('paper.loanPays')}</th>}
            <th>{t('paper.signs')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.memberId}>
              <td>{member.name}</td>
              {attendances.map((mark) => <td key={mark} className="meeting-paper-box">{member.attendance === mark ? '✕' : ''}</td>)}
              <td className="money">{owed(member) > 0 && formatMoney(owed(member))}</td>
              <td className="money">{paid(member) > 0 && formatMoney(paid(member))}</td>
              {hasLoans && <td className="money">{due(member) > 0 && formatMoney(due(member))}</td>}
              {hasLoans && <td>{empty}</td>}
              <td className="meeting-paper-sign">{empty}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meeting-paper-lines">{t('about.minutes')}</p>
    </section>
  )
}
