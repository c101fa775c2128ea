import { decryptField, encryptField } from '../encryption/field.ts'

/** An address or a text of a delivery, encrypted for its row alone. */
export type SealedPart = 'address' | 'content'
const place = (deliveryId: string, part: SealedPart) => `delivery.${part}:${deliveryId}`

export const seal = (fieldKey: Buffer, deliveryId: string, part: SealedPart, plain: string): string => encryptField(fieldKey, plain, place(deliveryId, part))

/** @returns null where there is nothing, or what there was is emptied */
export const unseal = (fieldKey: Buffer, deliveryId: string, part: SealedPart, sealed: string | null): string | null => (
  sealed === null ? null : decryptField(fieldKey, sealed, place(deliveryId, part))
)
