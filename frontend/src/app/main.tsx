import '#frontend/styles/index.css'
import { createRoot } from 'react-dom/client'
import { loadWords, spokenNow } from '#frontend/i18n/word-store.ts'
import { App } from './App.tsx'
import { prepareFirstPage } from './routes.ts'
import { startQueue } from './start-queue.ts'
import { startWorker } from './start-worker.ts'

document.documentElement.lang = spokenNow().language
const page = prepareFirstPage(location.pathname)
await loadWords(['ui'])
// The start page's top is drawn already (plugins/first-paint.ts): it stays until the whole page takes its place.
if (location.pathname === '/') await page

const place = document.getElementById('portal')
if (place === null) throw new Error('the page has no #portal to live in')
startQueue()
startWorker()
createRoot(place).render(<App />)
