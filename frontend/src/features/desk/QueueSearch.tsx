import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '#frontend/ui/TextField.tsx'

/** How long the hand rests before the search is asked, in milliseconds. */
const rest = 250

interface QueueSearchProps {
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** Finds a person or a business in the queue as it is typed; "/" goes there. */
export function QueueSearch({ search, onSearch }: QueueSearchProps) {
  const t = useTranslations('desk')
  const place = useRef<HTMLElement>(null)
  const [typed, setTyped] = useState(search)
  const [shown, setShown] = useState(search)
  if (shown !== search) {
    // Another view was chosen: the field says what is looked for now.
    setShown(search)
    if (typed.trim() !== search) setTyped(search)
  }
  useEffect(() => {
    if (typed.trim() === search) return undefined
    const ask = setTimeout(() => onSearch(typed.trim()), rest)
    return () => clearTimeout(ask)
  }, [typed, search, onSearch])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null
      if (event.key !== '/' || typing) return
      event.preventDefault()
      place.current?.querySelector('input')?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <search ref={place} className="queue-search">
      <TextField type="search" label={t('search')} placeholder={t('searchHint')} value={typed} onChange={setTyped} maxLength={100} autoComplete="off" />
    </search>
  )
}
