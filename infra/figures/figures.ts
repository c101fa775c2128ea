import { apiOnTrial } from './api-on-trial.ts'
import { firstPaint, type Figure } from './first-paint.ts'
import { firstPage } from './first-page.ts'
import { knownHoles } from './known-holes.ts'
import { mutationScore } from './mutation-score.ts'
import { sourceSizes } from './source-sizes.ts'
import { testCounts } from './test-counts.ts'

/** The figures that the README and the decisions cite, each measured now: one line each. */
const figures: Record<string, { what: string; measure: () => Promise<string | Figure> }> = {
  files: { what: 'Files', measure: sourceSizes },
  'first-page': { what: 'First page', measure: firstPage },
  'first-paint': { what: 'First visit on a slow phone', measure: firstPaint },
  tests: { what: 'Tests', measure: () => testCounts('jest.json') },
  journeys: { what: 'Long journeys', measure: () => testCounts('jest-journeys.json') },
  zones: { what: 'In three time zones', measure: () => testCounts('jest-zones.json') },
  faults: { what: 'Starts and faults', measure: () => testCounts('jest-faults.json') },
  audit: { what: 'Packages', measure: knownHoles },
  api: { what: 'API against its document', measure: () => apiOnTrial() },
  mutants: { what: 'Planted faults', measure: mutationScore },
}

/** `npm run figures` prints all of them, `npm run figures -- files audit` some. It ends with 1 where one misses its goal. */
async function print(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !(name in figures))
  if (unknown.length) {
    console.error(`No figure is called ${unknown.join(', ')}; there are: ${Object.keys(figures).join(', ')}.`)
    return 2
  }
  let held = true
  for (const [name, { what, measure }] of Object.entries(figures)) {
    if (names.length > 0 && !names.includes(name)) continue
    const measured = await measure()
    console.log(`${what}: ${typeof measured === 'string' ? measured : measured.text}`)
    if (typeof measured !== 'string' && !measured.held) held = false
  }
  return held ? 0 : 1
}

process.exitCode = await print(process.argv.slice(2))
