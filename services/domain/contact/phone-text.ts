/**
 * A telephone number as people here write it, `(505) 555-0123`, however it is kept or was typed: `+15055550123`,
 * `505-555-0123`. A number of another country stays as it is.
 */
export function phoneText(phone: string): string {
  const [, area, exchange, line] = /^(?:\+?1)?[-\s.]?\(?(\d{3})\)?[-\s.]?(\d{3})[-\s.]?(\d{4})$/.exec(phone.trim()) ?? []
  return line === undefined ? phone : `(${area}) ${exchange}-${line}`
}

/** What a telephone dials for it; a number without a country is one of the United States. */
export function phoneLink(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  return phone.trim().startsWith('+') ? `tel:+${digits}` : `tel:+1${digits.length === 11 ? digits.slice(1) : digits}`
}
