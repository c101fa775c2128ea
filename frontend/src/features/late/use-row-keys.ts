import { useEffect, type RefObject } from 'react'

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** J and K go down and up the rows; Enter on a name opens it, and with none chosen the first. Keys while typing are left alone. */
export function useRowKeys(table: RefObject<HTMLElement | null>, onOpen: (id: string) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const names = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
      const at = names.findIndex((name) => name === document.activeElement)
      const key = event.key.toLowerCase()
      if (key === 'j') names[Math.min(at + 1, names.length - 1)]?.focus()
      else if (key === 'k') names[Math.max(at - 1, 0)]?.focus()
      else if (key === 'enter' && at === -1 && event.target === document.body) {
        const first = names[0]?.dataset['row']
        if (first !== undefined) onOpen(first)
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [table, onOpen])
}
