import '#frontend/styles/index.css'
import { createRoot } from 'react-dom/client'
import { loadWords, spokenNow } from '#frontend/i18n/word-store.ts'
import { App } from './App.tsx'
import { prepareFirstPage } from './routes.ts'
import { startQueue } from './start-queue.ts'

document.documentElement.lang = spokenNow().language
prepareFirstPage(location.pathname)
await loadWords(['ui'])

const place = document.getElementById('portal')
if (place === null) throw new Error('the page has no #portal to live in')
startQueue()
createRoot(place).render(<App />)
