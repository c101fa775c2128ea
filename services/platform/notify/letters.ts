import { createHash } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { newId } from '#db/new-id.ts'
import { phoneText } from '#domain/contact/phone-text.ts'
import type { Context } from '../context/context.ts'
import { letterLayoutVersion, renderLetter, type LenderOnPaper, type LetterData, type LetterFigure } from '../documents/index.ts'
import { programmeById } from '../programme/index.ts'
import type { Locale, RenderedNotice } from './words.ts'

/** What a letter on paper says beside its notice. */
export interface LetterToFile {
  lender: LenderOnPaper
  reference: string
  businessName: string
  /** The language in which the loan was talked over. */
  negotiatedIn: Locale
  figures?: readonly LetterFigure[]
}

const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')

/**
 * Makes a notice a letter too: a bilingual PDF, filed with the hash of its bytes and the facts that it is made from. It
 * goes with her mail; who has no mail gets it on paper, which staff print and post.
 */
export async function fileLetter(
  ctx: Context, notice: { id: string; personId: string; kind: string; applicationId?: string | undefined }, words: RenderedNotice, letter: LetterToFile,
): Promise<void> {
  const [person] = await ctx.em.execute<{ name: string; email: string | null }[]>(
    `select given_names || ' ' || family_names as name, email from person where id = ?`, [notice.personId])
  if (!person) throw new Error('a notice has a person')
  const facts: LetterData = {
    noticeId: notice.id, lender: { name: letter.lender.name, address: letter.lender.address, phone: phoneText(letter.lender.phone) },
    timeZone: (await programmeById(ctx.em, ctx.actor.programmeId)).timeZone, madeAt: ctx.now.toISOString(), madeOn: ctx.businessDate,
    reference: letter.reference, to: person.name, businessName: letter.businessName, subject: words.subject, body: words.body,
    figures: letter.figures ?? [], textVersion: words.textVersion, negotiatedIn: letter.negotiatedIn,
  }
  const content = await renderLetter(facts)
  const documentId = newId()
  await ctx.em.execute(
    `insert into document (id, programme_id, kind, application_id, file_name, media_type, sha256, content, created_by)
     values (?, ?, 'letter', ?, ?, 'application/pdf', ?, decode(?, 'base64'), ?)`,
    [documentId, ctx.actor.programmeId, notice.applicationId ?? null, `${letter.reference}-${notice.kind}.pdf`, hashOf(content), content.toString('base64'), ctx.actor.personId], 'run',
  )
  await ctx.em.execute(
    `insert into letter (notice_id, programme_id, document_id, facts, layout_version, sha256, made_at) values (?, ?, ?, ?::jsonb, ?, ?, ?)`,
    [notice.id, ctx.actor.programmeId, documentId, JSON.stringify(facts), letterLayoutVersion, hashOf(content), ctx.now], 'run',
  )
  if (person.email === null) await queueOnPaper(ctx.em, notice.id)
}

/** Queues a letter to be printed and posted; once. @returns whether it was queued now */
export async function queueOnPaper(em: EntityManager, noticeId: string): Promise<boolean> {
  const made = await em.execute<unknown[]>(
    `insert into delivery (programme_id, kind, notice_id, person_id, channel, locale, state)
     select n.programme_id, 'notice', n.id, n.person_id, 'paper', n.locale, 'queued' from notice n join letter l on l.notice_id = n.id
     where n.id = ? on conflict (notice_id, channel) do nothing returning 1 as made`, [noticeId])
  return made.length > 0
}

export interface LetterAgain { noticeId: string; sha256: string; outcome: 'same' | 'another-layout' | 'different'; content: Buffer }

/**
 * Makes filed letters again from their facts, in the order of their notices, and says of each whether the bytes are those
 * that were sent. Under a newer layout they cannot be; the document has them still.
 */
export async function* lettersAgain(em: EntityManager): AsyncGenerator<LetterAgain> {
  for (let after: string | null = null; ;) {
    const rows: { noticeId: string; sha256: string; layoutVersion: string; facts: LetterData }[] = await em.execute(
      `select notice_id as "noticeId", sha256, layout_version as "layoutVersion", facts from letter
       where ?::uuid is null or notice_id > ?::uuid order by notice_id limit 50`, [after, after])
    for (const { noticeId, sha256, layoutVersion, facts } of rows) {
      const content = await renderLetter(facts)
      const outcome = hashOf(content) === sha256 ? 'same' : layoutVersion === letterLayoutVersion ? 'different' : 'another-layout'
      yield { noticeId, sha256, outcome, content }
    }
    after = rows.at(-1)?.noticeId ?? null
    if (after === null) return
  }
}
