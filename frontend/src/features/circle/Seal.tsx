import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import type { PublishedLottery } from './Lottery.tsx'

/** In groups of four, as one reads it out. */
const grouped = (hex: string): string => hex.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** The seal of the secret number by its beginning, and whole for whoever wants it; after the draw the number too. */
export function Seal({ lottery }: { readonly lottery: PublishedLottery }) {
  const t = useTranslations('circle.lottery.seal')
  const [whole, setWhole] = useState(false)
  const { commitment, secret } = lottery
  return (
    <div className="lottery-seal">
      <p className="small soft">{t(secret === null ? 'why' : 'opened')}</p>
      <p>
        {t('is')} <code>{grouped(whole ? commitment : commitment.slice(0, 12))}</code>
        {!whole && ' …'}
      </p>
      {whole && secret !== null && (
        <p>
          {t('secret')} <code>{grouped(secret)}</code>
        </p>
      )}
      <Button kind="quiet" fit aria-expanded={whole} onPress={() => setWhole(!whole)}>
        {t(whole ? 'less' : 'more')}
      </Button>
    </div>
  )
}
