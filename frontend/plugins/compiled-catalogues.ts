import { pathToFileURL } from 'node:url'
import compile from 'icu-minify/compile'
import type { Plugin } from 'vite'

type Words = string | { readonly [key: string]: Words }

function compileWords(words: Words): unknown {
  if (typeof words === 'string') return compile(words)
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, compileWords(value)]))
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'string' || (typeof value === 'object' && value !== null)

/**
 * Compiles the catalogues' ICU messages at build time, so that no message parser travels to the phone.
 * A module named `*.catalogue.ts` that is imported with `?compiled` exports its compiled words.
 */
export function compiledCatalogues(): Plugin {
  return {
    name: 'molino:compiled-catalogues',
    enforce: 'pre',
    config: () => ({ resolve: { alias: [{ find: /^use-intl\/format-message$/, replacement: 'use-intl/format-message/format-only' }] } }),
    async load(id) {
      const [file, query] = id.split('?')
      if (file === undefined || query !== 'compiled' || !file.endsWith('.catalogue.ts')) return null
      this.addWatchFile(file)
      const module: unknown = await import(`${pathToFileURL(file).href}?read=${Date.now()}`)
      const words = typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined
      if (!isWords(words)) throw new Error(`${file} has no default export of words`)
      return `export default ${JSON.stringify(compileWords(words))}`
    },
  }
}
