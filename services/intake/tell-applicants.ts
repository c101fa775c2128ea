import type { Application } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice, type LetterToFile, type NoticeValues } from '#platform/notify/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { applicantsAmong, partiesOf } from './case/parties-of.ts'
import { lenderInWords } from './words/lender.ts'

/** What every notice about an application can name. */
export async function applicationInWords(ctx: Context, application: Application): Promise<NoticeValues> {
  return {
    reference: application.reference,
    businessName: application.businessName ?? '',
    amount: { cents: application.amountCents ?? 0 },
    receivedOn: { date: application.receivedOn ?? ctx.businessDate },
    ...await lenderInWords(ctx),
  }
}

/** What a letter on paper about an application says beside its notice. */
async function letterOf(ctx: Context, { reference, businessName, locale }: Application): Promise<LetterToFile> {
  const { name, address, phone } = await settingOn(ctx, 'lender')
  return { lender: { name, address, phone }, reference, businessName: businessName ?? '', negotiatedIn: locale }
}

interface ToApplicants {
  kind: string
  occurrence: string
  params?: NoticeValues
  /** Of what is a letter on paper too: its figures, none of them where it has none. */
  letter?: Pick<LetterToFile, 'figures'>
}

/** Sends one notice to everyone who asked for this loan and has joined, each in both languages. */
export async function tellApplicants(ctx: Context, application: Application, notice: ToApplicants): Promise<void> {
  const params = { ...await applicationInWords(ctx, application), ...notice.params }
  const letter = notice.letter && { ...await letterOf(ctx, application), ...notice.letter }
  for (const personId of applicantsAmong(await partiesOf(ctx, application.id))) {
    await sendNotice(ctx, { personId, kind: notice.kind, occurrence: `${application.id} ${notice.occurrence}`, applicationId: application.id, params, letter })
  }
}

/** Tells them that nothing is missing any more, and by when the law wants an answer; a date that we let pass is no promise. */
export async function tellComplete(ctx: Context, application: Application): Promise<void> {
  const { decisionDays } = await settingOn(ctx, 'clocks')
  const answerBy = addDays(application.completedOn ?? ctx.businessDate, decisionDays)
  await tellApplicants(ctx, application, {
    kind: 'application-complete', occurrence: String(application.version), params: { answerBy: { date: answerBy }, late: answerBy < ctx.businessDate ? 'yes' : 'no' },
  })
}
