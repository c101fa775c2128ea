import { readFileSync } from 'node:fs'
import { z } from 'zod'

const routeSchema = z.object({ path: z.string().startsWith('/'), audience: z.enum(['anyone', 'signed-in', 'borrower', 'staff']) })
export type PortalRoute = z.output<typeof routeSchema>

/** Read, not imported: with a route come its page, its words and its style sheets, which only the portal's build can load. */
const table = readFileSync(new URL('../../../../frontend/src/app/routes.ts', import.meta.url), 'utf8')

/** Every page of the portal, as frontend/src/app/routes.ts lists it. */
export const portalRoutes: readonly PortalRoute[] = [...table.matchAll(/\{ path: '(?<path>[^']+)', audience: '(?<audience>[^']+)'/g)]
  .map(({ groups }) => routeSchema.parse(groups))

/** How many pages the table names, however a line of it is written: none is passed over. */
export const pagesNamed = [...table.matchAll(/\b(?:lazyPage|firstPage)\(/g)].length
