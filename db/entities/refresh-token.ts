import { defineEntity, p } from '@mikro-orm/core'
import { id, instant, recordedAt } from './columns.ts'
import { Session } from './session.ts'

const schema = defineEntity({
  name: 'RefreshToken',
  tableName: 'refresh_token',
  properties: {
    id: id(),
    sessionId: p.manyToOne(Session).mapToPk(),
    tokenHash: p.text(),
    issuedAt: recordedAt(),
    expiresAt: instant(),
    usedAt: instant().strictNullable(),
  },
})

/** One refresh token of a session, as a hash; used once, then replaced. */
export class RefreshToken extends schema.class {}
schema.setClass(RefreshToken)
