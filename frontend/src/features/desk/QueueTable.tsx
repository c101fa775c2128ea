import { Fragment } from 'react'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { IconName } from '#frontend/ui/icon-names.ts'
import { Money } from '#frontend/ui/Money.tsx'
import { DeadlineNote } from './DeadlineNote.tsx'
import type { Queue, QueueRow } from './queries.ts'

const groups = ['overdue', 'within-3', 'within-7', 'later'] as const
const heads = ['deadline', 'person', 'asksFor', 'nextStep', 'waitingOn', 'language'] as const

const icons: Record<QueueRow['nextStep'], IconName> = {
  decide: 'scales',
  'second-opinion': 'users-three',
  'wait-for-second': 'hourglass-medium-bold',
  'look-at-papers': 'file-dashed-fill',
  'wait-for-papers': 'file-dashed-fill',
  'wait-for-answer': 'chat-circle-text',
}

interface QueueTableProps {
  readonly queue: Queue
  readonly chosen: string
  readonly onChoose: (applicationId: string) => void
  /** The files that are marked, for whoever may give them to somebody. */
  readonly picked?: ReadonlySet<string>
  readonly onPick?: (picked: ReadonlySet<string>) => void
}

/** Grouped by how near the deadline is. A row is chosen by pointing or by J and K; its name is the link to the file. */
export function QueueTable({ queue, chosen, onChoose, picked, onPick }: QueueTableProps) {
  const t = useTranslations('desk')
  const pick = (applicationId: string) => onPick?.(picked?.has(applicationId) ? without(picked, applicationId) : new Set([...(picked ?? []), applicationId]))
  return (
    <table className="queue" aria-label={t('title')}>
      <thead>
        <tr>
          {picked !== undefined && (
            <th scope="col" data-head="pick">
              <span className="only-read-aloud">{t('give.mark')}</span>
            </th>
          )}
          {heads.map((head) => (
            <th key={head} scope="col" data-head={head}>
              {head === 'language' ? <span className="only-read-aloud">{t(`head.${head}`)}</span> : t(`head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => {
        const rows = queue.rows.filter((row) => row.group === group)
        if (rows.length === 0) return <Fragment key={group} />
        return (
          <tbody key={group}>
            <tr className="queue-group">
              <th scope="colgroup" colSpan={heads.length + (picked === undefined ? 0 : 1)}>
                {t(`group.${group}`)}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.applicationId} row={row} isChosen={row.applicationId === chosen} onChoose={onChoose} {...(picked !== undefined && { isPicked: picked.has(row.applicationId), onPick: pick })} />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

function without(picked: ReadonlySet<string>, applicationId: string): ReadonlySet<string> {
  return new Set([...picked].filter((id) => id !== applicationId))
}

/** Straight to the papers of the file: what is missing, what came, and asking for another. */
function ToPapers({ row }: { readonly row: QueueRow }) {
  const t = useTranslations('desk')
  return (
    <Link to={`/applications/${row.applicationId}#papers`}>
      {row.missing > 0 ? t('missing', { count: row.missing }) : t('papers.look')}
      <span className="only-read-aloud">: {t('papers.of', { name: row.people.join(' · ') })}</span>
    </Link>
  )
}

interface RowProps {
  readonly row: QueueRow
  readonly isChosen: boolean
  readonly onChoose: (applicationId: string) => void
  readonly isPicked?: boolean
  readonly onPick?: (applicationId: string) => void
}

function Row({ row, isChosen, onChoose, isPicked, onPick }: RowProps) {
  const t = useTranslations('desk')
  const choose = () => onChoose(row.applicationId)
  return (
    <tr className="queue-row" data-chosen={isChosen || undefined} onPointerEnter={choose} onFocus={choose}>
      {isPicked !== undefined && (
        <td data-head="pick">
          <label className="queue-pick">
            <input type="checkbox" checked={isPicked} onChange={() => onPick?.(row.applicationId)} aria-label={t('give.markOne', { name: row.people.join(' · ') })} />
          </label>
        </td>
      )}
      <td data-head="deadline">
        <DeadlineNote deadline={row.deadline} />
      </td>
      <td data-head="person">
        <Link to={`/applications/${row.applicationId}`} data-application={row.applicationId} className="queue-name">
          {row.people.join(' · ')}
        </Link>
        <span className="soft queue-business">{row.businessName}</span>
      </td>
      <td data-head="asksFor">
        <b>
          <Money whole cents={row.amountCents} />
        </b>
      </td>
      <td data-head="nextStep">
        <span className="queue-step">
          <Icon name={icons[row.nextStep]} />
          <span>
            <b>{t(`nextStep.${row.nextStep}`)}</b>
            <span className="soft small">
              {row.missing > 0 || row.nextStep === 'look-at-papers' ? <ToPapers row={row} /> : row.overMyLimit ? t('overLimit') : row.deadline === null ? '' : t('dayOf', { day: String(row.deadline.day), of: String(row.deadline.of) })}
            </span>
          </span>
        </span>
      </td>
      <td data-head="waitingOn">
        {row.waitingOn === 'me' ? <b>{t('waitingOn.me')}</b> : t(`waitingOn.${row.waitingOn}`)}
        {row.standsIn !== null && <span className="soft small queue-stands-in">{t('for', { name: row.officer?.name ?? '' })}</span>}
      </td>
      <td data-head="language">
        <abbr title={t(`speaks.${row.locale}`)}>{row.locale.toUpperCase()}</abbr>
      </td>
    </tr>
  )
}
