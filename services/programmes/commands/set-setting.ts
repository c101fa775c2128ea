import type { z } from 'zod'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { fieldProblem } from '#platform/errors/from-zod.ts'
import { settings, type SettingKey } from '../settings/catalogue.ts'
import type { setSettingSchema, settingSetSchema } from '../schemas.ts'

/**
 * Sets a value from a date on, today at the earliest. Never changed afterwards: whatever was decided under a value stays
 * explainable by it. A correction is one more value, from a later date or from the same one, where the last recorded counts.
 * @throws 422 `invalid-request` with every fault of the value, or `effectiveFrom: date-is-past`
 */
export async function setSetting(ctx: Context, key: SettingKey, input: z.output<typeof setSettingSchema>): Promise<z.output<typeof settingSetSchema>> {
  const { effectiveFrom = ctx.businessDate } = input
  if (effectiveFrom < ctx.businessDate) {
    throw problem('invalid-request', { status: 422, errors: [{ path: 'effectiveFrom', code: 'date-is-past', params: { earliest: ctx.businessDate } }] })
  }
  const schema: z.ZodType = settings[key].schema
  const read = schema.safeParse(input.value, { reportInput: true })
  if (!read.success) throw problem('invalid-request', { status: 422, errors: read.error.issues.map((issue) => fieldProblem(issue, 'value')) })
  await ctx.em.execute(
    `insert into programme_setting (programme_id, key, effective_from, value, set_by, set_at) values (?, ?, ?::date, ?::jsonb, ?, ?)`,
    [ctx.actor.programmeId, key, effectiveFrom, JSON.stringify(read.data), ctx.actor.personId, ctx.now], 'run',
  )
  await audit(ctx, { action: 'setting-set', subjectKind: 'programme', subjectId: ctx.actor.programmeId, detail: { key, effectiveFrom, value: read.data } })
  return { key, effectiveFrom, value: read.data }
}
