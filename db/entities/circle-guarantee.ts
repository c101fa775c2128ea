import { defineEntity, p } from '@mikro-orm/core'
import type { PayingSetting } from '#domain/circle/guarantee/guarantee-rules.ts'
import { Circle } from './circle.ts'
import { CircleMember } from './circle-member.ts'
import { cents, instant, oneOf } from './columns.ts'
import { Document } from './document.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleGuarantee',
  tableName: 'circle_guarantee',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk(),
    memberId: p.manyToOne(CircleMember).mapToPk(),
    personId: p.manyToOne(Person).mapToPk(),
    signerName: p.text(),
    setting: oneOf<PayingSetting>(),
    capCents: cents(),
    textVersion: p.text(),
    documentId: p.manyToOne(Document).mapToPk(),
    noticeDocumentId: p.manyToOne(Document).mapToPk(),
    offeredAt: instant(),
  },
})

/** A paper that was laid before one member to answer for another’s loan. It binds nobody until she signs. */
export class CircleGuarantee extends schema.class {}
schema.setClass(CircleGuarantee)
