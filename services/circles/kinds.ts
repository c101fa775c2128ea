import { circleKinds, type CircleRules } from '#domain/circle/kinds.ts'
import type { Locale } from '#platform/notify/index.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'

export interface KnownKind {
  slug: string
  /** What the programme calls a kind of its own; null for those built in, which the portal has words for. */
  words: Record<Locale, string> | null
  rules: CircleRules
}

/** The kinds of circle that can be begun today: those built in, and those that the programme made of the same parts. */
export async function kindsOf(ctx: Context): Promise<KnownKind[]> {
  const own = await settingOn(ctx, 'circle-kinds')
  return [
    ...Object.entries(circleKinds).map(([slug, rules]) => ({ slug, words: null, rules })),
    ...Object.entries(own).map(([slug, { words, rules }]) => ({ slug, words, rules })),
  ]
}
