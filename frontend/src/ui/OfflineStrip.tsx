import './states.css'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from './Icon.tsx'
import { marked } from './marked.tsx'

function listen(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

/** Whether the phone says that it has a signal. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine)

/** One gold strip on top while there is no signal. `waiting`: how many things are still to be sent. */
export function OfflineStrip({ waiting = 0 }: { readonly waiting?: number }) {
  const t = useTranslations('ui')
  if (useOnline()) return null
  return (
    <output className="strip" data-sticky="">
      <Icon name="wifi-slash-bold" />
      <span>{t.rich('offline', { waiting, ...marked })}</span>
    </output>
  )
}
