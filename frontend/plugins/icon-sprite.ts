import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { iconNames } from '../src/ui/icon-names.ts'

/** The folder of a Phosphor icon is the ending of its name: `check-bold` lives in `bold/`, `check` in `regular/`. */
function fileOf(name: string): string {
  const weight = ['bold', 'fill', 'thin', 'light', 'duotone'].find((ending) => name.endsWith(`-${ending}`))
  return join(weight ?? 'regular', `${name}.svg`)
}

/** Turns one icon's file into a `<symbol>` that `<use href="#i-name">` draws. */
async function symbolOf(assets: string, name: string): Promise<string> {
  const svg = await readFile(join(assets, fileOf(name)), 'utf8')
  const drawing = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
  return `<symbol id="i-${name}" viewBox="0 0 256 256">${drawing}</symbol>`
}

/** Puts the icons of `src/ui/icon-names.ts`, and no others, into the page as one inline sprite. */
export function iconSprite(packagesFolder: string): Plugin {
  const assets = join(packagesFolder, '@phosphor-icons', 'core', 'assets')
  return {
    name: 'molino:icon-sprite',
    async transformIndexHtml(html) {
      const symbols = await Promise.all(iconNames.map((name) => symbolOf(assets, name)))
      const sprite = `<svg xmlns="http://www.w3.org/2000/svg" hidden aria-hidden="true">${symbols.join('')}</svg>`
      return html.replace('<!-- icons -->', sprite)
    },
  }
}
