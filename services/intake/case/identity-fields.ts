import type { IdentityDocument } from '#db/entities/index.ts'
import { decryptField, encryptField } from '#platform/encryption/field.ts'

type Field = 'number' | 'country' | 'birth_date'

const place = (field: Field, personId: string) => `identity_document.${field}:${personId}`

export const encryptIdentity = (key: Buffer, personId: string, field: Field, plain: string): string => encryptField(key, plain, place(field, personId))

/** All of an identity document as it was written down. */
export function decryptIdentity(key: Buffer, row: Pick<IdentityDocument, 'personId' | 'numberEncrypted' | 'countryEncrypted' | 'birthDateEncrypted'>) {
  const { personId, numberEncrypted, countryEncrypted, birthDateEncrypted } = row
  const read = (field: Field, encrypted: string | null) => (encrypted === null ? null : decryptField(key, encrypted, place(field, personId)))
  return {
    number: decryptField(key, numberEncrypted, place('number', personId)), country: read('country', countryEncrypted), birthDate: read('birth_date', birthDateEncrypted),
  }
}

/** What is shown of a number where nobody asked for the whole. */
export const endOf = (number: string): string => number.slice(-4)
