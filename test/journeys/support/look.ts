import type { Person } from './person.ts'

/** Where pictures go for whoever looks at the pages: `PICTURES=/tmp/pictures`; without it none are taken. */
const pictures = process.env.PICTURES

/** The whole page as she has it, by day and by night. */
export async function look({ page }: Person, name: string): Promise<void> {
  if (pictures === undefined) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png`, fullPage: true })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
