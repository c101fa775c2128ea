import { defineEntity, p } from '@mikro-orm/core'
import { CircleLottery } from './circle-lottery.ts'
import { CircleMember } from './circle-member.ts'
import { instant } from './columns.ts'

const schema = defineEntity({
  name: 'CircleLotteryWord',
  tableName: 'circle_lottery_word',
  properties: {
    lotteryId: p.manyToOne(CircleLottery).mapToPk().primary(),
    memberId: p.manyToOne(CircleMember).mapToPk().primary(),
    word: p.text(),
    saidAt: instant(),
  },
})

/** A word that a member added to her circle's lottery. */
export class CircleLotteryWord extends schema.class {}
schema.setClass(CircleLotteryWord)
