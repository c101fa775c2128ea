import type { Circle, CircleMember } from '#db/entities/index.ts'
import { nextCeilingCents } from '#domain/circle/graduation/next-ceiling.ts'
import { hasAll, isBankReady, whatSheNeeds, type HerRecord, type Need } from '#domain/circle/graduation/what-she-needs.ts'
import { doorFor, isBehind, type Door, type OtherLoan } from '#domain/circle/guarantee/door-for-a-member.ts'
import type { Context } from '#platform/context/index.ts'
import { membersOf } from '../circle-for.ts'
import { attendanceOf, type AttendanceOfMember } from '../meetings/marks.ts'
import { isIn } from '../votes/circle-as.ts'
import { groupLoans, type GroupLoan } from './group-loans.ts'

/** A group with its people, their loans in it, and how often each came to its meetings. */
export interface Group { circle: Circle; members: readonly CircleMember[]; loans: readonly GroupLoan[]; attendance: readonly AttendanceOfMember[] }

export async function groupOf(ctx: Context, circle: Circle): Promise<Group> {
  const members = await membersOf(ctx, circle.id)
  return { circle, members, loans: await groupLoans(ctx, circle.id), attendance: await attendanceOf(ctx, circle, members.map(({ id }) => id)) }
}

const asOther = ({ daysPastDue, status }: GroupLoan): OtherLoan => ({ daysPastDue, defaulted: status === 'charged-off' })

/** Loans of who is in the group today: who left owed nothing, or was put out. */
const loansNow = ({ members, loans }: Group): GroupLoan[] => {
  const now = new Set(members.filter(isIn).map(({ id }) => id))
  return loans.filter(({ memberId }) => now.has(memberId))
}

const funded = (group: Group, memberId: string): GroupLoan[] => group.loans.filter((loan) => loan.memberId === memberId && loan.disbursedOn !== null)

/** Her last loan in the group whose money went out. */
export const lastCentsOf = (group: Group, memberId: string): number | null => funded(group, memberId).at(-1)?.amountCents ?? null

/** What the others' loans mean for her next one. */
export function doorOf(group: Group, memberId: string): Door {
  const { guarantee } = group.circle.rules
  return guarantee === undefined ? 'open' : doorFor(guarantee, loansNow(group).filter((loan) => loan.memberId !== memberId).map(asOther))
}

/** Whether a member's own loan is behind. */
export function isMemberBehind(group: Group, memberId: string): boolean {
  const { guarantee } = group.circle.rules
  return guarantee !== undefined && group.loans.some((loan) => loan.memberId === memberId && isBehind(guarantee, asOther(loan)))
}

export interface Growth { needs: Need[]; lastCents: number | null; ceilingCents: number | null; bankReady: boolean }

/** How far she has come, and the most that her next loan may be; null in a circle whose loans do not grow. */
export function growthOf(group: Group, memberId: string): Growth | null {
  const { graduation } = group.circle.rules
  if (graduation === undefined) return null
  const record = herRecord(group, memberId)
  const needs = whatSheNeeds(graduation, record)
  const lastCents = lastCentsOf(group, memberId)
  const lastCycle = funded(group, memberId).at(-1)?.cycle
  const together = group.loans.filter(({ cycle, disbursedOn }) => cycle === lastCycle && disbursedOn !== null)
  const ceilingCents = nextCeilingCents(graduation, {
    lastCents, hasAllSheNeeds: hasAll(needs),
    // Groups are not yet put together in centres.
    group: { anyDefault: together.some(({ status }) => status === 'charged-off'), groupOnTime: together.every(wasOnTime), centreOnTime: false },
  })
  return { needs, lastCents, ceilingCents, bankReady: isBankReady(graduation, record) }
}

/** Whole percents, down; nothing is asked where no meeting counts for her yet. */
function attendancePercentOf({ attendance }: Group, memberId: string): number | null {
  const { counted, came } = attendance.find((one) => one.memberId === memberId) ?? { counted: 0, came: 0 }
  return counted === 0 ? null : Math.floor((100 * came) / counted)
}

const wasOnTime = ({ paymentsDue, paymentsOnTime }: GroupLoan): boolean => paymentsOnTime === paymentsDue

function herRecord(group: Group, memberId: string): HerRecord {
  const hers = funded(group, memberId)
  const sum = (of: (loan: GroupLoan) => number) => hers.reduce((total, loan) => total + of(loan), 0)
  return {
    paymentsDue: sum(({ paymentsDue }) => paymentsDue), paymentsOnTime: sum(({ paymentsOnTime }) => paymentsOnTime),
    cyclesDone: hers.filter(({ status }) => status === 'paid-off').length, attendancePercent: attendancePercentOf(group, memberId),
    groupIsCurrent: !group.members.filter(isIn).some(({ id }) => isMemberBehind(group, id)),
  }
}
