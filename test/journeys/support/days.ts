/** A day so many from today on, or before it where negative, as a date field in Albuquerque takes it. */
export const dayIn = (days: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Denver' }).format(Date.now() + days * 86_400_000)
