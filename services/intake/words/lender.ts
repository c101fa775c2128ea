import { phoneText } from '#domain/contact/phone-text.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'

/** Who lends, as every letter names it. */
export async function lenderInWords(ctx: Context): Promise<{ lenderName: string; lenderAddress: string; lenderPhone: string }> {
  const { name, address, phone } = await settingOn(ctx, 'lender')
  return { lenderName: name, lenderAddress: address, lenderPhone: phoneText(phone) }
}
