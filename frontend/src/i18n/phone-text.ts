/** Writes a telephone number of the United States as people say it, `505-555-0174`; any other as it is kept. */
export function formatPhone(phone: string): string {
  const match = /^(?:\+?1)?[-\s]?\(?(\d{3})\)?[-\s.]?(\d{3})[-\s.]?(\d{4})$/.exec(phone)
  return match === null ? phone : `${match[1]}-${match[2]}-${match[3]}`
}
