import type { LocalizedText } from '#db/entities/shapes.ts'

/** What a fee of a product's terms is called on paper, by its kind. */
const names: Readonly<Record<string, LocalizedText>> = {
  'access': { en: 'One-time access fee', es: 'Cargo único de acceso' },
  'origination': { en: 'Fee to make the loan', es: 'Cargo por hacer el préstamo' },
  'filing': { en: 'Public filing fee', es: 'Cargo por registro público' },
}

/** A kind that no catalogue knows is shown as the product wrote it: never left out of the box. */
export const feeName = (kind: string): LocalizedText => names[kind] ?? { en: kind, es: kind }
