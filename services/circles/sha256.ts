import { createHash } from 'node:crypto'

/** SHA-256 as the lottery's rule asks for it (services/domain/circle/rotation/lottery.ts). */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
