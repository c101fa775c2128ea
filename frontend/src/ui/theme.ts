/** The person's choice of colours; without one the phone decides. Kept on this device only. */
export type Theme = 'phone' | 'light' | 'dark'

const kept = 'molino.theme'

export function themeNow(): Theme {
  const theme = localStorage.getItem(kept)
  return theme === 'light' || theme === 'dark' ? theme : 'phone'
}

/** Paints the page in these colours at once, and the next time too. */
export function changeTheme(theme: Theme): void {
  if (theme === 'phone') {
    localStorage.removeItem(kept)
    delete document.documentElement.dataset['theme']
    return
  }
  localStorage.setItem(kept, theme)
  document.documentElement.dataset['theme'] = theme
}
