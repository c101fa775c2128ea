import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { BrowserRouter } from 'react-router'
import { queries } from '#frontend/api/queries.ts'
import { Spoken } from '#frontend/i18n/Spoken.tsx'
import { Broken } from './Broken.tsx'
import { Pages } from './Pages.tsx'

/** Comes after the first page: nothing has been said yet. */
const Toasts = lazy(async () => ({ default: (await import('#frontend/ui/Toasts.tsx')).Toasts }))

/** What every page stands in: words, the server's answers, the address bar, messages. */
export function App() {
  return (
    <Spoken>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <Broken>
            <Pages />
          </Broken>
        </BrowserRouter>
        <Suspense>
          <Toasts />
        </Suspense>
      </QueryClientProvider>
    </Spoken>
  )
}
