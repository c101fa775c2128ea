import type { Context } from '../context/context.ts'
import { renderNotice, type NoticeValues } from './words.ts'

export interface NoticeToSend {
  personId: string
  /** Names its words in the service's catalogue. */
  kind: string
  /** What makes this one different from the next of its kind, e.g. a date or a decision's id: each is sent once. */
  occurrence: string
  applicationId?: string
  loanId?: string
  params: NoticeValues
}

/**
 * Keeps a notice as a row in both languages, with the version of its words and her language then.
 * @returns its id; null where this occurrence had been sent
 */
export async function sendNotice(ctx: Context, notice: NoticeToSend): Promise<string | null> {
  const { subject, body, textVersion } = renderNotice(notice.kind, notice.params)
  // The rows it points at may still wait in the unit of work.
  await ctx.em.flush()
  const [row] = await ctx.em.execute<{ id: string }[]>(
    `insert into notice (programme_id, person_id, application_id, loan_id, kind, occurrence, text_version, locale, subject, body, business_date)
     select ?, id, ?, ?, ?, ?, ?, locale, ?::jsonb, ?::jsonb, ?::date from person where id = ?
     on conflict (person_id, kind, occurrence) do nothing returning id`,
    [
      ctx.actor.programmeId, notice.applicationId ?? null, notice.loanId ?? null, notice.kind, notice.occurrence, textVersion,
      JSON.stringify(subject), JSON.stringify(body), ctx.businessDate, notice.personId,
    ],
  )
  return row?.id ?? null
}
