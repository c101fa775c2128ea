import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import type { Plugin } from 'vite'
import { languages } from '../src/i18n/languages.ts'

/** The page's own ground by day (tokens.css, yeso). */
const ground = '#EEF2EA'

interface Drawing {
  readonly file: string
  readonly size: number
  /** How much of the square the millstone fills: a mask may cut a round or a drop out of it. */
  readonly fills: number
  readonly purpose: 'any' | 'maskable'
}

const drawings: readonly Drawing[] = [
  { file: 'icon-192.png', size: 192, fills: 1, purpose: 'any' },
  { file: 'icon-512.png', size: 512, fills: 1, purpose: 'any' },
  { file: 'icon-maskable-512.png', size: 512, fills: 0.7, purpose: 'maskable' },
]
/** Apple's phones take their own, without a mask. */
const apple: Drawing = { file: 'apple-touch-icon.png', size: 180, fills: 0.86, purpose: 'any' }

async function draw(mark: Buffer, { size, fills, purpose, file }: Drawing): Promise<Buffer> {
  const inner = Math.round(size * fills)
  const stone = await sharp(mark, { density: 72 * (inner / 48) }).resize(inner, inner).png().toBuffer()
  const clear = purpose === 'any' && file !== apple.file
  const sheet = sharp({ create: { width: size, height: size, channels: 4, background: clear ? { r: 0, g: 0, b: 0, alpha: 0 } : ground } })
  return sheet.composite([{ input: stone, gravity: 'center' }]).png({ compressionLevel: 9 }).toBuffer()
}

interface Names {
  readonly name: string
  readonly description: string
}

const isNames = (value: unknown): value is Names => typeof value === 'object' && value !== null && 'name' in value && 'description' in value

async function namesIn(words: string, language: string): Promise<Names> {
  const module: { readonly default?: { readonly install?: unknown } } = await import(pathToFileURL(path.join(words, language, 'ui.catalogue.ts')).href)
  const names = module.default?.install
  if (!isNames(names)) throw new Error(`the manifest has no name in ${language}`)
  return names
}

/** What a phone needs to put Molino among its programs: a manifest a language, and the mark in the sizes that phones ask for. */
export function webManifest({ words, mark }: { readonly words: string; readonly mark: string }): Plugin {
  return {
    name: 'molino:web-manifest',
    apply: 'build',
    async generateBundle() {
      const svg = await readFile(mark)
      for (const drawing of [...drawings, apple]) this.emitFile({ type: 'asset', fileName: drawing.file, source: await draw(svg, drawing) })
      for (const { code } of languages) {
        const { name, description } = await namesIn(words, code)
        const manifest = {
          id: '/', name, short_name: 'Molino', description, lang: code, start_url: '/?from=home', scope: '/', display: 'standalone',
          background_color: ground, theme_color: ground,
          icons: drawings.map(({ file, size, purpose }) => ({ src: `/${file}`, sizes: `${size}x${size}`, type: 'image/png', purpose })),
        }
        this.emitFile({ type: 'asset', fileName: `molino.${code}.webmanifest`, source: JSON.stringify(manifest) })
      }
    },
  }
}
