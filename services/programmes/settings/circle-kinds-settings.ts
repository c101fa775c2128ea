import { z } from 'zod'
import { ladderSteps } from '#domain/circle/default-ladder/ladder-rules.ts'
import { guaranteeSettings } from '#domain/circle/guarantee/guarantee-rules.ts'
import { circleKinds, custodies, payoutOrders, type CircleRules } from '#domain/circle/kinds.ts'

const name = z.string().trim().min(1).max(80)
const fine = z.int().min(0).max(10_000)
const money = z.int().min(1).max(1_000_000_00)
const percent = z.int().min(0).max(100)
const months = z.strictObject({ fewest: z.int().min(1).max(120), most: z.int().min(1).max(120) })
const people = z.int().min(2).max(50)

/** The rules of a kind of circle, part by part; a part that is left out is not this kind's. */
const rules = z.strictObject({
  formation: z.strictObject({
    relativesWelcome: z.boolean(), trainingFirst: z.boolean(), size: z.strictObject({ fewest: people, most: people }).exactOptional(),
  }),
  payout: z.strictObject({ order: z.enum(payoutOrders), holdsLate: z.boolean(), guaranteed: z.boolean() }).exactOptional(),
  savings: z.strictObject({
    mostSharesAMeeting: z.int().min(1).max(100), cycleMonths: z.int().min(1).max(24),
    loans: z.strictObject({ timesShares: z.int().min(1).max(10), chargeBasisPoints: z.int().min(0).max(2_000), longestDays: z.int().min(1).max(366) }).exactOptional(),
  }).exactOptional(),
  fines: z.strictObject({ into: z.enum(['box', 'social-fund']) }).exactOptional(),
  socialFund: z.strictObject({ mostGrantCents: z.int().min(1).max(100_000_00).nullable() }).exactOptional(),
  custody: z.enum(custodies),
  attendance: z.strictObject({ gate: z.strictObject({ numerator: z.int().min(0).max(100), denominator: z.int().min(1).max(100) }), lateFineCents: fine, absentFineCents: fine }).exactOptional(),
  guarantee: z.strictObject({ setting: z.enum(guaranteeSettings), lateDays: z.int().min(1).max(365), cappedSharePercent: percent, capCents: money }).exactOptional(),
  staggering: z.strictObject({ steps: z.array(z.int().min(1).max(50)).min(1).max(10).readonly(), onTimeDays: z.int().min(1).max(365), chairLast: z.boolean() }).exactOptional(),
  graduation: z.strictObject({
    growsPercent: z.strictObject({ groupOnTime: percent, centreOnTime: percent, someLate: percent, afterDefault: percent }),
    onTimePercent: percent, attendancePercent: percent, cycles: z.int().min(1).max(20), bankReadyCycles: z.int().min(1).max(20),
  }).exactOptional(),
  ladder: z.strictObject({ steps: z.array(z.strictObject({ step: z.enum(ladderSteps), days: z.int().min(1).max(365) })).min(1).max(20).readonly() }).exactOptional(),
  remindDaysBefore: z.array(z.int().min(1).max(30)).max(5).readonly().exactOptional(),
  fundraising: z.strictObject({
    mostCents: money, termMonths: months, firstPaymentMonths: months, privateDays: z.int().min(1).max(90), publicDays: z.int().min(1).max(90),
    supporters: z.strictObject({ fewest: z.int().min(1).max(500), most: z.int().min(1).max(500) }), leastPledgeCents: money,
  }).exactOptional(),
} satisfies Record<keyof CircleRules, z.ZodType>)

/** What is wrong with rules whose every part is right: a circle needs something to do, and a place for its fines. */
function unfit({ formation: { size }, payout, savings, fines, socialFund, guarantee }: z.output<typeof rules>): [string[], string][] {
  return [
    ...payout === undefined && savings === undefined && guarantee === undefined ? [[['payout'], 'no-part']] satisfies [string[], string][] : [],
    ...payout !== undefined && size !== undefined ? [[['formation', 'size'], 'turns-need-everybody']] satisfies [string[], string][] : [],
    ...size !== undefined && size.fewest > size.most ? [[['formation', 'size', 'most'], 'too-small']] satisfies [string[], string][] : [],
    ...(fines?.into === 'box' && savings === undefined) || (fines?.into === 'social-fund' && socialFund === undefined) ? [[['fines', 'into'], 'not-there']] satisfies [string[], string][] : [],
  ]
}

/** The kinds of circle that a programme has besides those that Molino came with, by slug. */
export const circleKindsSettings = z.record(
  z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/).max(40),
  z.strictObject({
    words: z.strictObject({ en: name, es: name }),
    rules: rules.check((context) => {
      for (const [path, fault] of unfit(context.value)) {
        context.issues.push({ code: 'custom', path, params: { code: fault }, input: context.value })
      }
    }),
  }),
).check((context) => {
  for (const slug of Object.keys(context.value).filter((each) => each in circleKinds)) {
    context.issues.push({ code: 'custom', path: [slug], params: { code: 'already-there' }, input: slug })
  }
})
