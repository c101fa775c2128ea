import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

export type Theme = 'light' | 'dark'

/** What stands in somebody's way on a page: axe's rule, and where it is broken and how. */
export interface Barrier {
  theme: Theme
  id: string
  nodes: readonly { target: unknown; failureSummary: string | undefined }[]
}

/**
 * Everything that axe finds on this page with its default rules, none switched off, by day and by night. The page is left by day.
 * The portal has no frames, so that axe answers in the page itself and opens none beside it to gather its answers.
 */
export async function barriersOn(page: Page, themes: readonly Theme[]): Promise<readonly Barrier[]> {
  const found: Barrier[] = []
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    found.push(...violations.map(({ id, nodes }) => ({ theme, id, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) })))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}
