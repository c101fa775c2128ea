import { phoneText } from '#domain/contact/phone-text.ts'
import type { Context } from '#platform/context/index.ts'
import { renderPledgerStatement, type PaperFile } from '#platform/documents/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { pledgerStatement } from './pledger-statement.ts'

/** The statement of a pledger to be printed or sent, in both languages. @throws 404 */
export async function pledgerPaper(ctx: Context, poolId: string, pledgeId: string): Promise<PaperFile> {
  const statement = await pledgerStatement(ctx, poolId, pledgeId)
  const { name, address, phone } = await settingOn(ctx, 'lender')
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  const content = await renderPledgerStatement({ ...statement, lender: { name, address, phone: phoneText(phone) }, timeZone, madeAt: ctx.now, madeOn: ctx.businessDate })
  return { fileName: `fondo-${pledgeId.slice(0, 8)}-estado-${ctx.businessDate}.pdf`, content }
}
