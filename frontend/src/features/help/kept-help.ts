import { useEffect } from 'react'
import { dropHere, keepHere, keptHere } from '#frontend/api/kept-here.ts'
import type { Help } from '#frontend/api/repaying.ts'
import { isOffered, type HelpValues } from './help-values.ts'

const keyOf = (loanId: string): string => `help.${loanId}`

/** What she had written before she left the page, over what is usual. A way that is no longer offered, or a day that is over, is not taken up. */
export function withKept(loanId: string, help: Help, usual: HelpValues): HelpValues {
  const kept = keptHere(keyOf(loanId))
  if (typeof kept !== 'object' || kept === null) return usual
  const written = Object.fromEntries(Object.entries(kept).filter(([name, value]) => name in usual && typeof value === 'string'))
  const values: HelpValues = { ...usual, ...written }
  return { ...values, wish: isOffered(help, values.wish) ? values.wish : '', payOn: values.payOn < help.asOf ? usual.payOn : values.payOn }
}

/** Keeps on her phone what she writes, as she writes it; what is usual anyway is not hers and may be another by tomorrow. */
export function useKeeping(loanId: string, usual: HelpValues, values: HelpValues): void {
  useEffect(() => {
    const usually = new Map(Object.entries(usual))
    const written = Object.entries(values).filter(([name, value]) => usually.get(name) !== value)
    if (written.length > 0) keepHere(keyOf(loanId), Object.fromEntries(written))
    else dropHere(keyOf(loanId))
  }, [loanId, usual, values])
}

/** What she wrote has arrived: the page shows it from the record. */
export function useForgetting(loanId: string, hasArrived: boolean): void {
  useEffect(() => {
    if (hasArrived) dropHere(keyOf(loanId))
  }, [hasArrived, loanId])
}
