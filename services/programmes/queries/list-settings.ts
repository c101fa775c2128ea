import type { z } from 'zod'
import { ProgrammeSetting } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { settingKeys, settings } from '../settings/catalogue.ts'
import type { settingListSchema } from '../schemas.ts'

/** Every setting: what holds today, whether that is the catalogue's fallback, and all that was ever set, newest first. */
export async function listSettings(ctx: Context): Promise<z.output<typeof settingListSchema>> {
  const rows = await ctx.em.find(ProgrammeSetting, { programmeId: ctx.actor.programmeId }, { orderBy: { effectiveFrom: 'desc', number: 'desc' } })
  return settingKeys.map((key) => {
    const history = rows.filter((row) => row.key === key)
    const inForce = history.find((row) => row.effectiveFrom <= ctx.businessDate)
    return {
      key, value: inForce ? inForce.value : settings[key].fallback, isFallback: !inForce,
      history: history.map(({ effectiveFrom, value, setBy, setAt }) => ({ effectiveFrom, value, setBy, setAt: setAt.toISOString() })),
    }
  })
}
