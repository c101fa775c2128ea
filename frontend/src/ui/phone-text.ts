import { phoneText as written } from '#domain/contact/phone-text.ts'

export { phoneLink } from '#domain/contact/phone-text.ts'

/** A number as people here write it, `(505) 555-0123`; the space in it does not break. */
export const phoneText = (phone: string): string => written(phone).replace(') ', ')\u00A0')
