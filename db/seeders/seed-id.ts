import { idFrom } from '../id-from.ts'

/** The demo's ids are the same in every demo. */
export const seedId = (name: string): string => idFrom(`molino demo ${name}`)
