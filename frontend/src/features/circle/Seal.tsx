import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import type { PublishedLottery } from './Lottery.tsx'

/** In groups of four, as one reads it out. */
const grouped = (hex: string): string => hex.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** The seal of the secret number by its beginning, and whole for whoever wants it. */
export function Seal({ lottery: { commitment } }: { readonly lottery: PublishedLottery }) {
  const t = useTranslations('circle.lottery.seal')
  const [whole, setWhole] = useState(false)
  return (
    <div className="lottery-seal">
      <p className="small soft">{t('why')}</p>
      <p>
        {t('is')} <code>{grouped(whole ? commitment : commitment.slice(0, 12))}</code>
        {!whole && ' …'}
      </p>
      <Button kind="quiet" fit aria-expanded={whole} onPress={() => setWhole(!whole)}>
        {t(whole ? 'less' : 'more')}
      </Button>
    </div>
  )
}

/** After the draw: the seal and the number that was secret, whole, for whoever draws again by other means. */
export function OpenedSeal({ lottery: { commitment, secret } }: { readonly lottery: PublishedLottery }) {
  const t = useTranslations('circle.lottery.seal')
  return (
    <div className="lottery-seal">
      <p className="small soft">{t('opened')}</p>
      <p>
        {t('is')} <code>{grouped(commitment)}</code>
      </p>
      {secret !== null && (
        <p>
          {t('secret')} <code>{grouped(secret)}</code>
        </p>
      )}
    </div>
  )
}
