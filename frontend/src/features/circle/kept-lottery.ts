import { useEffect } from 'react'
import { dropHere, keepHere, keptHere } from '#frontend/api/kept-here.ts'

const wordKey = (lotteryId: string): string => `lottery-word.${lotteryId}`
const sealKey = (lotteryId: string): string => `lottery-seal.${lotteryId}`

const textAt = (key: string): string | null => {
  const kept = keptHere(key)
  return typeof kept === 'string' ? kept : null
}

/** The word that she had half written before she left the page. */
export const keptWord = (lotteryId: string): string => textAt(wordKey(lotteryId)) ?? ''

/** Keeps on her phone the word that she writes, as she writes it. */
export function useKeepingWord(lotteryId: string, word: string): void {
  useEffect(() => {
    if (word === '') dropHere(wordKey(lotteryId))
    else keepHere(wordKey(lotteryId), word)
  }, [lotteryId, word])
}

/** The seal that this phone saw before the draw: whoever changed it since is found out. */
export const seenSeal = (lotteryId: string): string | null => textAt(sealKey(lotteryId))

/** Remembers the seal of a lottery that is not drawn yet, the first one that was seen. */
export function useRememberingSeal(lotteryId: string, commitment: string, isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn && seenSeal(lotteryId) === null) keepHere(sealKey(lotteryId), commitment)
  }, [lotteryId, commitment, isDrawn])
}
