import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compiledCatalogues } from './plugins/compiled-catalogues.ts'
import { compressedFiles } from './plugins/compressed-files.ts'
import { cutFonts } from './plugins/cut-fonts.ts'
import { firstPaint } from './plugins/first-paint.ts'
import { firstPageWeight } from './plugins/first-page-weight.ts'
import { iconSprite } from './plugins/icon-sprite.ts'
import { layerOrder } from './plugins/layer-order.ts'
import { serviceWorker } from './plugins/service-worker.ts'
import { webManifest } from './plugins/web-manifest.ts'

const root = import.meta.dirname
const packages = resolve(root, '../node_modules')

// What is built is what people get, also when a test run (NODE_ENV=test) asks for it: React without its checks.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production'

/** The desk's pages and their words: a borrower's phone does not keep them. */
const deskFiles = /assets\/(?:Desk|File|Loans|LoanPage|Disbursements|Books|People|Settings|Operations|Messages|Team|Late|Partner|desk\.|file\.|loans\.|disbursements\.|books\.|people\.|settings\.|operations\.|staff\.|team\.|[\w-]+-(?:ext|vietnamese)-)/

/** The portal. `npm run build` writes it to dist/portal, from where the API serves it. */
export default defineConfig({
  root,
  plugins: [
    react(),
    cutFonts(packages),
    iconSprite(packages),
    compiledCatalogues(),
    layerOrder(['tokens', 'base', 'ui', 'feature']),
    firstPageWeight({ alsoNeeds: ['/i18n/es/ui.catalogue.ts?compiled', '/i18n/es/start.catalogue.ts?compiled', '/i18n/es/quote.catalogue.ts?compiled'] }),
    webManifest({ words: resolve(root, 'src/i18n'), mark: resolve(root, 'public/favicon.svg') }),
    firstPaint(resolve(root, 'src/i18n')),
    serviceWorker({ source: resolve(root, 'src/service-worker.ts'), notAtOnce: deskFiles }),
    compressedFiles(),
  ],
  build: {
    outDir: resolve(root, '../dist/portal'),
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    // One sheet: a page that arrives later brings no sheet of its own over a slow line.
    cssCodeSplit: false,
    // What the entry needs at once is one file: on a slow line every further one costs a journey there and back.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
    reportCompressedSize: false,
  },
  server: {
    port: 5173,
    proxy: { '/api': process.env['MOLINO_API'] ?? 'http://127.0.0.1:8080' },
  },
})
