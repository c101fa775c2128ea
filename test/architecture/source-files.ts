import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
const folders = ['services', 'workflows', 'db', 'frontend', 'infra', 'test']

/** A file of the project, its path from the repository's root. */
export interface SourceFile { path: string; text: string }

function under(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|css|sql)$/.test(entry.name) && !/node_modules|\/dist\//.test(entry.parentPath))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

/** Every source file of the project. */
export const sourceFiles: readonly SourceFile[] = folders.flatMap(under).map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))

/** TypeScript alone. */
export const typescriptFiles = sourceFiles.filter((file) => /\.tsx?$/.test(file.path) && !file.path.endsWith('.d.ts'))
