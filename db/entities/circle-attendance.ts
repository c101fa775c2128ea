import { defineEntity, p } from '@mikro-orm/core'
import type { Attendance } from '#domain/circle/attendance/attendance-rules.ts'
import { CircleMeeting } from './circle-meeting.ts'
import { CircleMember } from './circle-member.ts'
import { id, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleAttendance',
  tableName: 'circle_attendance',
  properties: {
    id: id(),
    meetingId: p.manyToOne(CircleMeeting).mapToPk(),
    memberId: p.manyToOne(CircleMember).mapToPk(),
    sequence: p.integer(),
    mark: oneOf<Attendance>().strictNullable(),
    recordedBy: p.manyToOne(Person).mapToPk(),
    recordedAt: instant(),
  },
})

/** One mark of how a member was at a meeting: the last of them stands. Append-only. */
export class CircleAttendance extends schema.class {}
schema.setClass(CircleAttendance)
