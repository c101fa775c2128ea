import type { Application, UploadedDocument } from '#db/entities/index.ts'
import { missingItemKinds } from '#domain/application/completeness.ts'
import type { RejectReason } from '#domain/application/paper-reasons.ts'
import { inEvery } from '#domain/languages.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice, type NoticeValues } from '#platform/notify/index.ts'
import { applicationInWords } from './tell-applicants.ts'
import { asWritten } from './words/as-written.ts'
import { words } from './words/index.ts'

async function tell(ctx: Context, application: Application, document: UploadedDocument, kind: string, params: NoticeValues): Promise<void> {
  const paper = missingItemKinds.find((one) => one === document.kind) ?? 'other'
  await sendNotice(ctx, {
    personId: document.personId, kind, occurrence: document.id, applicationId: application.id,
    params: { ...await applicationInWords(ctx, application), paper: inEvery((locale) => words[locale].missing[paper]), ...params },
  })
}

/** Tells her whose paper it is, and nobody else, that it is fine. */
export const tellAccepted = (ctx: Context, application: Application, document: UploadedDocument): Promise<void> => tell(ctx, application, document, 'document-accepted', {})

/** Tells her whose paper it is why it cannot be used, what to do, and by when. */
export function tellRejected(
  ctx: Context, application: Application, document: UploadedDocument, { reason, note, dueOn }: { reason: RejectReason; note: string | null; dueOn: string },
): Promise<void> {
  const why = inEvery((locale) => words[locale].rejected[reason])
  const said = note === null ? null : asWritten(note, application.locale)
  return tell(ctx, application, document, 'document-rejected', { why: inEvery((locale) => [why[locale], said?.[locale]].filter(Boolean).join(' ')), dueOn: { date: dueOn } })
}
