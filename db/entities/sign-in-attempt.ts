import { defineEntity, p } from '@mikro-orm/core'
import { instant } from './columns.ts'

const schema = defineEntity({
  name: 'SignInAttempt',
  tableName: 'sign_in_attempt',
  properties: {
    key: p.text().primary(),
    failures: p.integer(),
    lastAt: instant(),
    lockedUntil: instant().strictNullable(),
  },
})

/** Failed sign-ins with one address or from one device, by a keyed hash. */
export class SignInAttempt extends schema.class {}
schema.setClass(SignInAttempt)
