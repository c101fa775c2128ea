import { defineEntity, p } from '@mikro-orm/core'
import { id, oneOf, recordedAt } from './columns.ts'
import type { Locale } from './shapes.ts'

const schema = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    id: id(),
    code: p.text(),
    name: p.text(),
    timeZone: p.text().default('America/Denver'),
    currency: p.character().length(3).default('USD'),
    defaultLocale: oneOf<Locale>().default('es'),
    createdAt: recordedAt(),
  },
})

/** A lending programme: one lender, one time zone, one set of dated rules. Everything else belongs to one. */
export class Programme extends schema.class {}
schema.setClass(Programme)
