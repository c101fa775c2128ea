import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { TextField } from './TextField.tsx'

/** How long the hand rests before the search is asked, in milliseconds. */
const rest = 250

interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  /** What is looked for now. */
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** Looks for something as it is typed. */
export function SearchField({ label, placeholder, search, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(search)
  const [shown, setShown] = useState(search)
  const { pathname } = useLocation()
  if (shown !== search) {
    // Another view was chosen: the field says what is looked for now.
    setShown(search)
    if (typed.trim() !== search) setTyped(search)
  }
  useEffect(() => {
    if (typed.trim() === search) return undefined
    const ask = setTimeout(() => {
      // Who has followed a link is on her way while the next page is fetched: asking now would bring her back here.
      if (window.location.pathname === pathname) onSearch(typed.trim())
    }, rest)
    return () => clearTimeout(ask)
  }, [typed, search, onSearch, pathname])
  return <TextField type="search" label={label} placeholder={placeholder} value={typed} onChange={setTyped} maxLength={100} autoComplete="off" />
}
