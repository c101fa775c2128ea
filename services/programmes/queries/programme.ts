import type { z } from 'zod'
import { locales } from '#domain/languages.ts'
import type { Config } from '#platform/config/index.ts'
import type { Context } from '#platform/context/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import type { programmeSchema } from '../schemas.ts'
import { settingOn } from './setting-on.ts'

/** What anybody may know of a programme; its demo people only where the configuration has them. */
export async function programme(ctx: Context, config: Config): Promise<z.output<typeof programmeSchema>> {
  const facts = await programmeById(ctx.em, ctx.actor.programmeId)
  const { required } = await settingOn(ctx, 'staff-second-factor')
  return {
    code: facts.code, name: facts.name, lender: await settingOn(ctx, 'lender'), locales: [...locales],
    defaultLocale: facts.defaultLocale, timeZone: facts.timeZone, currency: facts.currency,
    businessDate: ctx.businessDate, staffSecondFactor: required, demo: config.demo,
    ...(config.demo && { demoPeople: await settingOn(ctx, 'demo-people') }),
  }
}
