import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/** The budget of issue "Step 1", section 5: gzipped JavaScript of the first page, in bytes (150 kB). */
const budgetBytes = 150_000

interface FirstPage {
  /** Modules the first page needs besides the entry, as endings of their file names. */
  readonly alsoNeeds: readonly string[]
}

/** Every chunk that these chunks import statically, themselves included. */
function withStaticImports(chunks: Map<string, Rolldown.OutputChunk>, names: readonly string[]): Set<string> {
  const found = new Set<string>()
  const open = [...names]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    open.push(...(chunks.get(name)?.imports ?? []))
  }
  return found
}

/** Weighs the JavaScript a phone fetches before the start page shows; above the budget the build fails. */
export function firstPageWeight({ alsoNeeds }: FirstPage): Plugin {
  return {
    name: 'molino:first-page-weight',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map<string, Rolldown.OutputChunk>()
      for (const part of Object.values(bundle)) if (part.type === 'chunk') chunks.set(part.fileName, part)
      const roots = [...chunks.values()].filter(
        (chunk) => chunk.isEntry || alsoNeeds.some((ending) => chunk.facadeModuleId?.endsWith(ending)),
      )
      const missing = alsoNeeds.filter((ending) => !roots.some((chunk) => chunk.facadeModuleId?.endsWith(ending)))
      if (missing.length > 0) this.error(`first page: no chunk for ${missing.join(', ')}`)
      const parts = [...withStaticImports(chunks, roots.map((chunk) => chunk.fileName))].map((name) => ({
        name,
        bytes: gzipSync(chunks.get(name)?.code ?? '', { level: 9 }).length,
      }))
      const total = parts.reduce((sum, part) => sum + part.bytes, 0)
      const listing = parts
        .toSorted((a, b) => b.bytes - a.bytes)
        .map((part) => `  ${(part.bytes / 1000).toFixed(1).padStart(6)} kB  ${part.name}`)
        .join('\n')
      const sentence = `First page: ${(total / 1000).toFixed(1)} kB of gzipped JavaScript (at most ${budgetBytes / 1000}).\n${listing}`
      if (total > budgetBytes) this.error(sentence)
      this.info(sentence)
    },
  }
}
