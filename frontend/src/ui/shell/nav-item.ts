import type { IconName } from '../icon-names.ts'

/** A place one can go to from every page. */
export interface NavItem {
  readonly to: string
  readonly label: string
  readonly icon: IconName
  /** How many are waiting there. */
  readonly count?: number
}
