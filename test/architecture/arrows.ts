import type { Import } from './imports.ts'

/** Services, low to high: one calls those to its left, and tells those to its right by an event (design.md section 3). */
export const services = [
  'identity', 'programmes', 'ledger', 'pools', 'loans', 'money', 'partners', 'circles',
  'intake', 'decisions', 'coaching', 'community', 'impact',
] as const

/** Parts of the portal, low to high. A feature enters no other feature. */
const portal = ['styles', 'i18n', 'api', 'queue', 'ui', 'features', 'app'] as const

interface Arrow {
  /** Files that this line speaks for; the first line that fits a file is the one. */
  from: RegExp
  /** What they may import from the project, beside their own folder. `$1` stands for what `from` captured. */
  may: string[]
  /** What they may import by `import type` only. */
  mayType?: string[]
  /** Packages they may import; left out: any. */
  packages?: RegExp
  because: string
}

const commandsAndQueries = String.raw`services/\w+/(index\.ts|(commands|queries)/.*)`
const below = (index: number) => services.slice(0, index).map((name) => `services/${name}/index\\.ts`)

/** The whole architecture, line by line. What is not allowed here is refused. */
export const arrows: Arrow[] = [
  { from: /^(services\/domain)\//, may: [], packages: /^dinero\.js$/, because: 'the domain is pure: itself and dinero.js' },
  { from: /^(services\/platform)\//, may: ['services/domain/.*', 'db/.*', 'workflows/names\\.ts'], because: 'the platform knows no service' },
  ...services.map((name, index): Arrow => ({
    from: new RegExp(`^(services/${name})/`),
    may: ['services/(domain|platform)/.*', 'db/(entities/.*|[a-z-]+\\.ts)', 'workflows/names\\.ts', ...below(index)],
    because: `${name} calls lower services through their index.ts, and tells higher ones by events`,
  })),
  { from: /^services\/[a-z-]+\.ts$/, may: ['services/.*', 'db/[a-z.-]+\\.ts', 'workflows/names\\.ts'], because: 'the server puts the services together' },
  { from: /^(db\/entities)\//, may: ['services/domain/.*', 'db/[a-z-]+\\.ts'], because: 'entities know the domain’s words alone' },
  { from: /^(db\/seeders)\//, may: ['services/.*', 'db/.*', 'workflows/names\\.ts'], because: 'the demo is made by the commands that people use' },
  { from: /^(db)\//, may: [], mayType: ['services/domain/.*'], because: 'the record stands below the services' },
  { from: /^(workflows\/[a-z-]+)\/activities\.ts$/, may: [commandsAndQueries, 'services/(domain|platform)/.*', 'workflows/names\\.ts'], because: 'an activity calls the same command as the route does' },
  {
    from: /^(workflows\/[a-z-]+)\/(?!activities)[a-z-]+\.ts$/, may: ['services/domain/.*', 'workflows/names\\.ts', 'workflows/held-case/.*'],
    packages: /^@temporalio\/(workflow|common)$/, because: 'Temporal’s sandbox replays it: domain, names and the type of its own activities',
  },
  { from: /^workflows\/names\.ts$/, may: [], mayType: ['services/domain/.*'], packages: /^@temporalio\/workflow$/, because: 'names are read on both sides' },
  { from: /^workflows\/index\.ts$/, may: ['workflows/[a-z-]+/workflow\\.ts'], because: 'it lists what the sandbox loads' },
  { from: /^(workflows)\/[a-z-]+\.ts$/, may: [commandsAndQueries, 'services/(domain|platform)/.*', 'db/[a-z.-]+\\.ts'], because: 'the worker puts workflows and activities together' },
  ...portal.map((name, index): Arrow => ({
    from: new RegExp(name === 'features' ? '^(frontend/src/features/[a-z-]+)/' : `^(frontend/src/${name})/`),
    may: ['services/domain/.*', ...portal.slice(0, index).map((lower) => `frontend/src/${lower}/.*`)],
    mayType: ['services/[a-z]+/schemas\\.ts'],
    because: 'the portal is api, queue and ui, then features that know nothing of each other, then the app; of the services it takes types and pure rules',
  })),
  { from: /^(frontend)\//, may: [], because: 'what builds the portal is its own' },
  { from: /^(infra)\//, may: ['(services|workflows|db)/.*'], because: 'infra runs the rest and nothing runs on it' },
  { from: /^(test)\//, may: ['.*'], because: 'tests see everything' },
]

/** Why an import is against the architecture; undefined where it is fine. */
export function against(one: Import): string | undefined {
  const arrow = arrows.find(({ from }) => from.test(one.from))
  if (!arrow) return `no line of the table speaks for ${one.from}`
  if (one.isPackage) {
    if (one.to.startsWith('node:') && arrow.packages === undefined) return undefined
    return arrow.packages === undefined || arrow.packages.test(one.to) ? undefined : arrow.because
  }
  // A workflow knows the shape of its own activities, never the activities.
  if (/^workflows\/[a-z-]+\/activities\.ts$/.test(one.to) && /\/(?!activities)[a-z-]+\.ts$/.test(one.from) && one.from.split('/').length === 3) {
    return one.typeOnly && sameFolder(one) ? undefined : arrow.because
  }
  const own = arrow.from.exec(one.from)?.[1]
  if (own && one.to.startsWith(`${own}/`)) return undefined
  const allowed = [...arrow.may, ...(one.typeOnly ? arrow.mayType ?? [] : [])]
  return allowed.some((pattern) => new RegExp(`^${pattern}$`).test(one.to)) ? undefined : arrow.because
}

const sameFolder = ({ from, to }: Import) => from.slice(0, from.lastIndexOf('/')) === to.slice(0, to.lastIndexOf('/'))
