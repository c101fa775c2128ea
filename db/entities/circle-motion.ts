import { defineEntity, p } from '@mikro-orm/core'
import type { Office } from '#domain/circle/offices/office-rules.ts'
import type { BallotKind, KeptRules, MotionKind } from '#domain/circle/votes/vote-rules.ts'
import { Circle } from './circle.ts'
import { CircleMember } from './circle-member.ts'
import { cents, day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleMotion',
  tableName: 'circle_motion',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    kind: oneOf<MotionKind>(),
    memberId: p.manyToOne(CircleMember).mapToPk().strictNullable(),
    office: oneOf<Office>().strictNullable(),
    amountCents: cents().strictNullable(),
    wording: p.text().strictNullable(),
    ballot: oneOf<BallotKind>(),
    rules: p.json<KeptRules>(),
    openedBy: p.manyToOne(Person).mapToPk(),
    openedOn: day(),
    closesOn: day(),
    allVotedOn: day().strictNullable(),
    withdrawnOn: day().strictNullable(),
    recordedAt: instant(),
  },
})

/** A question that a circle answers by yes or no, with the rules of its day; its outcome is computed from its votes and the date. */
export class CircleMotion extends schema.class {}
schema.setClass(CircleMotion)
