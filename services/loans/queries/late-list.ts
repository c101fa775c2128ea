import { ageingBucketOf, ageingBuckets } from '#domain/ageing/ageing-bucket.ts'
import { callGroupOf, callGroups, inCallOrder, type ToCall } from '#domain/collections/call-order.ts'
import type { ContactRefusal } from '#domain/collections/contact-limit.ts'
import type { Context } from '#platform/context/index.ts'
import { callLimits, callRules, type CallRules } from '../collections/call-limits.ts'
import { rulesBroken, type CallMade } from '../collections/rules-broken.ts'
import type { KeptPromise } from '../collections/promise-standing.ts'
import { balancesOf } from '../balances.ts'
import { stateOf } from '../history.ts'
import type { LateList, LateQuery, LateRow } from '../schemas/repaying.ts'
import { casesOfLate, type CaseOfLate } from './late-cases.ts'
import { standingToday } from './help-page.ts'
import { lateRecords, type LateRecord } from './late-records.ts'

type Row = LateRow & Pick<ToCall, 'waitsForAnswer' | 'nextStep'>
/** The rules of calling now, and which of them was against a call that was made. */
type Rules = CallRules & { against: (call: CallMade) => ContactRefusal | null; caseOf: CaseOfLate }

/**
 * Who is late today, in the order of calls, and who asked for help and waits. Days and amounts are the fold's as of today, the
 * same that the loan's own page shows. A loan that nobody is to be called about is counted and not listed, but where a person
 * is to decide about it.
 */
export async function lateList(ctx: Context, asked: LateQuery): Promise<LateList> {
  const records = await lateRecords(ctx)
  const against = await rulesBroken(ctx, records.flatMap(({ lastContact }) => lastContact ?? []))
  const rules: Rules = { ...await callRules(ctx), against, caseOf: await casesOfLate(ctx, records.map(({ loan }) => loan.id)) }
  const all = records.flatMap((record) => rowOf(ctx, record, rules) ?? [])
  const calls = inCallOrder(all.filter((row) => !isLeftOut(row)), ctx.businessDate)
  const { maxPerWeek, quietFrom, quietUntil } = rules.limits
  return {
    businessDate: ctx.businessDate,
    rows: calls.filter((row) => isAsked(row, asked)),
    counts: {
      groups: countBy(callGroups, calls.map(({ group }) => group)), buckets: countBy(ageingBuckets, calls.map(({ bucket }) => bucket)),
      mine: calls.filter(({ isMine }) => isMine).length, all: calls.length,
    },
    stopped: all.filter((row) => isLeftOut(row) && row.daysPastDue > 0).length,
    limits: { maxPerWeek, quietFrom, quietUntil },
  }
}

const isLeftOut = ({ limits, group }: Row): boolean => limits.refusal === 'contact-stopped' && group !== 'to-decide'

const isAsked = (row: Row, { bucket, group, mine }: LateQuery): boolean => (
  (bucket === undefined || row.bucket === bucket) && (group === undefined || row.group === group) && (mine !== 'true' || row.isMine)
)

function countBy<Key extends string>(keys: readonly Key[], found: readonly Key[]): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  for (const key of found) counts[key] += 1
  return counts
}

/** Nothing for a loan that is not late after all and whose borrower asks for nothing. */
function rowOf(ctx: Context, record: LateRecord, rules: Rules): Row | null {
  const { loan, promise, help, officer, calledOn, isStopped, lastContact, ...shown } = record
  const { daysPastDue, pastDueCents } = balancesOf(stateOf(loan, ctx.businessDate), ctx.businessDate)
  const waitsForAnswer = help?.state === 'open'
  if (daysPastDue === 0 && !waitsForAnswer) return null
  const standing = promise && withStanding(ctx, loan, promise)
  const { callsThisWeek, maxPerWeek, refusal } = callLimits(ctx, rules, { calledOn, isStopped })
  const collections = rules.caseOf(loan.id, standing)
  const nextStep = collections?.nextStep ?? null
  const toCall: ToCall = { daysPastDue, waitsForAnswer, promise: standing, nextContactOn: shown.nextContactOn, nextStep }
  return {
    ...shown, lastContact: lastContact && { outcome: lastContact.outcome, madeOn: lastContact.madeOn, brokeRule: rules.against(lastContact) },
    loanId: loan.id, reference: loan.reference, group: callGroupOf(toCall, ctx.businessDate), daysPastDue, pastDueCents, bucket: ageingBucketOf(daysPastDue),
    officer, isMine: officer?.personId === ctx.actor.personId, promise: standing, help, waitsForAnswer, collections, nextStep, limits: { callsThisWeek, maxPerWeek, refusal },
  }
}

function withStanding(ctx: Context, loan: LateRecord['loan'], { afterSequence, ...promise }: NonNullable<LateRecord['promise']>): NonNullable<LateRow['promise']> {
  const kept: KeptPromise = { ...promise, afterSequence }
  return { ...promise, ...standingToday(ctx, loan, kept) }
}
