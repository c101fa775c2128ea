import { useEffect, useState } from 'react'
import type { CapRules } from '#domain/product/rate-cap.ts'
import { tryCaps, type CapVerdict, type ProductBands } from '#domain/product/worst-case.ts'

const turnMs = 12
const pauseMs = 250

/**
 * The verdict of each cap on a product, worked out here, a few milliseconds at a time, after typing has paused.
 * @returns null while it is being worked out, or there is nothing to try
 */
export function useCapVerdicts(product: ProductBands | null, rules: CapRules, from: string): readonly CapVerdict[] | null {
  const asked = product === null || from === '' ? '' : JSON.stringify({ product: bandsOf(product), rules, from } satisfies Asked)
  const [known, setKnown] = useState<{ readonly of: string; readonly verdicts: readonly CapVerdict[] } | null>(null)
  useEffect(() => {
    if (asked === '') return undefined
    const what = JSON.parse(asked) as Asked
    const trying = tryCaps(what.product, what.rules, { from: what.from })
    const work = (): void => {
      const until = performance.now() + turnMs
      let step = trying.next()
      while (!step.done && performance.now() < until) step = trying.next()
      if (step.done) setKnown({ of: asked, verdicts: step.value })
      else timer = setTimeout(work)
    }
    let timer = setTimeout(work, pauseMs)
    return () => clearTimeout(timer)
  }, [asked])
  return known !== null && known.of === asked ? known.verdicts : null
}

interface Asked {
  readonly product: ProductBands
  readonly rules: CapRules
  readonly from: string
}

const bandsOf = ({ terms, minAmountCents, maxAmountCents, installmentChoices }: ProductBands): ProductBands => ({ terms, minAmountCents, maxAmountCents, installmentChoices })
