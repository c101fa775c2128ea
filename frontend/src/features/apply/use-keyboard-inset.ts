import { useEffect } from 'react'

/**
 * Keeps `--keyboard` at the height that an on-screen keyboard takes from the page, for browsers in which it lies over
 * the page (iOS). Where the page shrinks by itself (`interactive-widget=resizes-content`) it stays 0.
 */
export function useKeyboardInset(): void {
  useEffect(() => {
    const { visualViewport } = globalThis
    if (visualViewport === null) return undefined
    const measure = (): void => {
      const hidden = Math.max(0, innerHeight - visualViewport.height - visualViewport.offsetTop)
      document.documentElement.style.setProperty('--keyboard', `${Math.round(hidden)}px`)
    }
    visualViewport.addEventListener('resize', measure)
    visualViewport.addEventListener('scroll', measure)
    return () => {
      visualViewport.removeEventListener('resize', measure)
      visualViewport.removeEventListener('scroll', measure)
      document.documentElement.style.removeProperty('--keyboard')
    }
  }, [])
}
