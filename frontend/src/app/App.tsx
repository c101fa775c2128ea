import { QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import { queries } from '#frontend/api/queries.ts'
import { Spoken } from '#frontend/i18n/Spoken.tsx'
import { Toasts } from '#frontend/ui/Toasts.tsx'
import { Broken } from './Broken.tsx'
import { Pages } from './Pages.tsx'

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
        <Toasts />
      </QueryClientProvider>
    </Spoken>
  )
}
