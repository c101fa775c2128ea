import { useEffect, type RefObject } from 'react'

/** Esc, pressed inside `box`, leaves it. */
export function useEscape(box: RefObject<HTMLElement | null>, onLeave: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && box.current?.contains(document.activeElement)) onLeave()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [box, onLeave])
}
