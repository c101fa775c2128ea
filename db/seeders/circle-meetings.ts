import type { Attendance } from '#domain/circle/attendance/attendance-rules.ts'
import { planMeetings, recordMeetingSheet, writeMinutes } from '#services/circles/index.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'

interface MeetingCircle { circleId: string; days: readonly string[]; plannedOn: string; members: readonly string[]; memberIdOf: (member: string) => string }

const idOf = (meetsOn: number): string => seedId(`meeting ${meetsOn} comadres`)

/** How each was at the meetings so far, by her place in the circle: on time where nothing is said. */
const otherwise: Readonly<Record<string, Attendance>> = { '0 1': 'absent', '1 1': 'absent', '1 3': 'late', '2 1': 'excused', '2 5': 'late' }
const minutes = ['Nos juntamos en casa de Amalia desde ahora.', 'Quien no pueda ir avisa antes. La caja la cuenta Maribel y otra persona.', '']

/** Everybody meets in the evening of each round's day; what is over has its sheet, and the first two what was agreed. */
export async function seedMeetings(stage: Stage, keeper: string, { circleId, days, plannedOn, members, memberIdOf }: MeetingCircle): Promise<void> {
  await stage.as(keeper, stage.at(plannedOn, '10:20'), (ctx) => planMeetings(ctx, {
    circleId, meetings: days.map((meetsOn, index) => ({ id: idOf(index), meetsOn, meetsAt: '18:00', place: 'La casa de Amalia, en Isleta Boulevard', agenda: index === 3 ? 'Contar la caja.\nQuién la guarda desde enero.' : 'Contar la caja' })),
  }))
  for (const [index, meetsOn] of days.entries()) {
    if (meetsOn >= stage.today) break
    const meetingId = idOf(index)
    const attendance = members.map((member, place) => ({ memberId: memberIdOf(member), read: null, now: otherwise[`${index} ${place}`] ?? 'present' as const }))
    await stage.as(keeper, stage.at(meetsOn, '19:40'), (ctx) => recordMeetingSheet(ctx, { circleId, meetingId, attendance, contributions: [], payments: [] }))
    const agreed = minutes[index] ?? ''
    if (agreed !== '') await stage.as(keeper, stage.at(meetsOn, '20:30'), (ctx) => writeMinutes(ctx, { circleId, meetingId, version: 1, minutes: agreed }))
  }
}
