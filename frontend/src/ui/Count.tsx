import { useFormatter } from 'use-intl'

/** How many there are, as people here write it in either language: 10,000. */
export function Count({ of }: { readonly of: number }) {
  return useFormatter().number(of)
}
