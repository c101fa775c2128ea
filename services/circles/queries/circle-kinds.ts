import type { z } from 'zod'
import type { Context } from '#platform/context/index.ts'
import { kindsOf } from '../kinds.ts'
import type { circleKindsSchema } from '../savings/schemas.ts'

/** The kinds of circle that people take places in, with what somebody who begins one has to know. */
export async function circleKinds(ctx: Context): Promise<z.output<typeof circleKindsSchema>> {
  return {
    kinds: (await kindsOf(ctx)).filter(({ rules }) => rules.fundraising === undefined).map(({ slug, words, rules: { formation, payout, savings } }) => ({
      slug, words, size: formation.size ?? null, hasTurns: payout !== undefined, saves: savings !== undefined,
      relativesWelcome: formation.relativesWelcome, trainingFirst: formation.trainingFirst,
    })),
  }
}
