import { defineEntity, p } from '@mikro-orm/core'
import { cents, day } from './columns.ts'
import { ProductVersion } from './product-version.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'PortfolioDay',
  tableName: 'portfolio_day',
  properties: {
    programmeId: p.manyToOne(Programme).mapToPk().primary(),
    businessDate: day().primary(),
    productVersionId: p.manyToOne(ProductVersion).mapToPk().primary(),
    daysPastDue: p.integer().primary(),
    loans: p.integer(),
    principalCents: cents(),
    pastDueCents: cents(),
  },
})

/** Open loans at the end of a closed day, and on the morning after the last, by product and days past due. */
export class PortfolioDay extends schema.class {}
schema.setClass(PortfolioDay)
