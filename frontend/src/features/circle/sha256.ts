import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 in the browser, as the lottery's rule asks for it. Travels only to who checks a draw. */
export const sha256 = (text: string): string => bytesToHex(hash(utf8ToBytes(text)))
