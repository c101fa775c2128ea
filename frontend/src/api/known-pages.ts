/** The addresses that the portal has a page for, said by `app/routes.ts`: a home that is not built yet is nobody's home. */
const known = new Set<string>()

export function knowPages(addresses: readonly string[]): void {
  for (const address of addresses) known.add(address)
}

export const isKnownPage = (address: string): boolean => known.has(address)
