import { defineEntity, p } from '@mikro-orm/core'
import { Circle } from './circle.ts'
import { day, instant, recordedAt } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleMember',
  tableName: 'circle_member',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    personId: p.manyToOne(Person).mapToPk().strictNullable(),
    invitedName: p.text(),
    turn: p.integer(),
    inviteTokenHash: p.text().strictNullable(),
    inviteCodeHash: p.text().strictNullable(),
    inviteExpiresAt: instant().strictNullable(),
    joinedAt: instant().strictNullable(),
    rulesTextVersion: p.text().strictNullable(),
    related: p.boolean().strictNullable(),
    trainedOn: day().strictNullable(),
    leftOn: day().strictNullable(),
    createdAt: recordedAt(),
  },
})

/** Somebody's place in a circle: invited by a link or a code, joined with her own account, with the turn in which she receives. */
export class CircleMember extends schema.class {}
schema.setClass(CircleMember)
