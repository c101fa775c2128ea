import './states.css'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/** "Guardado a las 10:42", or that it is kept on the phone only. Says "saved" only after the server's answer. */
export function SavedLine({ kept, children }: { readonly kept: 'server' | 'phone' | 'sending'; readonly children: ReactNode }) {
  return (
    <output className="saved">
      <Icon name={kept === 'phone' ? 'device-mobile-fill' : kept === 'sending' ? 'cloud-arrow-up-fill' : 'cloud-check-fill'} />
      <span>{children}</span>
    </output>
  )
}
