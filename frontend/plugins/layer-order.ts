import type { Plugin } from 'vite'

/**
 * Says the order of the cascade's layers at the top of every stylesheet: a page's own sheet may arrive
 * before the common one, and the first mention of a layer settles its place.
 */
export function layerOrder(layers: readonly string[]): Plugin {
  const statement = `@layer ${layers.join(',')};`
  return {
    name: 'molino:layer-order',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type === 'asset' && part.fileName.endsWith('.css')) part.source = statement + String(part.source)
        }
      },
    },
  }
}
