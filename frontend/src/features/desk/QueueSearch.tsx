import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { SearchField } from '#frontend/ui/SearchField.tsx'

interface QueueSearchProps {
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** Finds a person or a business in the queue as it is typed; "/" goes there. */
export function QueueSearch({ search, onSearch }: QueueSearchProps) {
  const t = useTranslations('desk')
  const place = useRef<HTMLElement>(null)
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
      <SearchField label={t('search')} placeholder={t('searchHint')} search={search} onSearch={onSearch} />
    </search>
  )
}
