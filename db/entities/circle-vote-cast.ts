import { defineEntity, p } from '@mikro-orm/core'
import type { Choice } from '#domain/circle/votes/outcome.ts'
import type { BallotKind } from '#domain/circle/votes/vote-rules.ts'
import { oneOf } from './columns.ts'

const schema = defineEntity({
  name: 'CircleVoteCast',
  tableName: 'circle_vote_cast',
  properties: {
    motionId: p.uuid().primary(),
    memberId: p.uuid().primary(),
    ballot: oneOf<BallotKind>(),
    choice: oneOf<Choice>().strictNullable(),
  },
})

/** That a member has voted; what, only where the vote is open. Append-only. */
export class CircleVoteCast extends schema.class {}
schema.setClass(CircleVoteCast)
