import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** Who comes by a link to one part of the page (`#papers`) stands in front of it, and who listens hears its heading. */
export function useArriveAt(part: string): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash !== `#${part}`) return
    const heading = document.getElementById(part)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [hash, part])
}
