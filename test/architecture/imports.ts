import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { root, type SourceFile } from './source-files.ts'

export interface Import {
  from: string
  /** A path from the repository's root, or the name of a package (`node:fs`, `zod`, `@temporalio/workflow`). */
  to: string
  isPackage: boolean
  /** `import type`: gone when the program runs. */
  typeOnly: boolean
}

const manifest = z.object({ imports: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
const aliases = Object.entries(manifest.imports).map(([alias, folder]) => [alias.slice(0, -1), folder.slice(2, -1)] as const)

const statement = /^(?:import|export)\s+(type\s+)?[^'";]*?from\s+['"]([^'"]+)['"]|^import\s+()['"]([^'"]+)['"]|\bimport\(\s*()['"]([^'"]+)['"]/gm

function target(from: string, specifier: string): Pick<Import, 'to' | 'isPackage'> {
  if (specifier.startsWith('.')) return { to: path.join(path.dirname(from), specifier), isPackage: false }
  const alias = aliases.find(([name]) => specifier.startsWith(name))
  if (alias) return { to: alias[1] + specifier.slice(alias[0].length), isPackage: false }
  const parts = specifier.split('/')
  return { to: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'), isPackage: true }
}

/** What a file imports, aliases resolved. */
export function importsOf(file: SourceFile): Import[] {
  return [...file.text.matchAll(statement)].map((match) => {
    const specifier = match[2] ?? match[4] ?? match[6] ?? ''
    return { from: file.path, typeOnly: match[1] !== undefined, ...target(file.path, specifier) }
  })
}
