import type { Locale } from '#domain/languages.ts'
import type { GiveVouch } from '#services/intake/schemas/vouching.ts'

/** Somebody who gives her word for others. */
export interface Voucher {
  key: string
  givenNames: string
  familyNames: string
  phone: string
  locale: Locale
  says: Pick<GiveVouch, 'knownFor' | 'capacity' | 'seenOfBusiness' | 'seenInWords' | 'keptHerWord' | 'wouldLend' | 'householdOrFamily'>
}

const says = (
  knownFor: GiveVouch['knownFor'], capacity: GiveVouch['capacity'], seenOfBusiness: GiveVouch['seenOfBusiness'], seenInWords: string, more: Partial<Voucher['says']> = {},
): Voucher['says'] => ({ knownFor, capacity, seenOfBusiness, seenInWords, keptHerWord: 'always', wouldLend: 'yes', householdOrFamily: false, ...more })

/** Neighbours, customers and suppliers. Each says the same of everybody: what the demo shows is the form, not their memory. */
export const vouchers: readonly Voucher[] = [
  { key: 'chelo', givenNames: 'Consuelo', familyNames: 'Trujillo', phone: '505-555-0181', locale: 'es', says: says('3-to-10', 'neighbor', 'often', 'Le compro cada semana y siempre cumple.') },
  { key: 'fidel', givenNames: 'Fidel', familyNames: 'Anaya', phone: '505-555-0182', locale: 'es', says: says('more-than-10', 'friend', 'often', 'Le he prestado herramienta y la regresa limpia.') },
  { key: 'maribel', givenNames: 'Maribel', familyNames: 'Quezada', phone: '505-555-0183', locale: 'es', says: says('1-to-3', 'customer', 'a-few-times', 'Me entregó antes de la fecha.') },
  { key: 'walter', givenNames: 'Walter', familyNames: 'Begay', phone: '505-555-0184', locale: 'en', says: says('3-to-10', 'supplier', 'often', 'Pays on delivery, every time.') },
  { key: 'yolanda', givenNames: 'Yolanda', familyNames: 'Saiz', phone: '505-555-0185', locale: 'es', says: says('3-to-10', 'community', 'a-few-times', 'Ayuda en las fiestas de la parroquia sin que se le pida.') },
  { key: 'tomas', givenNames: 'Tomás', familyNames: 'Ulibarrí', phone: '505-555-0186', locale: 'es', says: says('more-than-10', 'worked-together', 'often', 'Trabajamos juntos seis años.', { wouldLend: 'a-small-amount' }) },
  { key: 'renee', givenNames: 'Renée', familyNames: 'Blackhorse', phone: '505-555-0187', locale: 'en', says: says('1-to-3', 'neighbor', 'often', 'I see the lights on at five every morning.') },
  { key: 'arturo', givenNames: 'Arturo', familyNames: 'Duran', phone: '505-555-0188', locale: 'es', says: says('3-to-10', 'customer', 'often', 'Es a quien recomiendo.', { keptHerWord: 'almost-always' }) },
  { key: 'ines', givenNames: 'Inés', familyNames: 'Pacheco', phone: '505-555-0189', locale: 'es', says: says('3-to-10', 'friend', 'a-few-times', 'Cuando dice una fecha, esa es.') },
  { key: 'grant', givenNames: 'Grant', familyNames: 'Ellison', phone: '505-555-0190', locale: 'en', says: says('1-to-3', 'customer', 'often', 'Best work on the block.') },
]
