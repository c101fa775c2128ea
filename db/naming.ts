import { UnderscoreNamingStrategy } from '@mikro-orm/core'

/** Columns are the property in snake_case, foreign keys too: `applicationId` is `application_id`, `decidedBy` is `decided_by`. */
export class ColumnNaming extends UnderscoreNamingStrategy {
  override joinKeyColumnName(propertyName: string): string {
    return this.propertyToColumnName(propertyName)
  }
}
