import { useTranslations } from 'use-intl'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import type { DrawFound } from './check-draw.ts'
import { seenSeal } from './kept-lottery.ts'
import type { PublishedLottery } from './Lottery.tsx'

/** One thing that was compared. */
function Finding({ right, children }: { readonly right: boolean; readonly children: string }) {
  return (
    <li data-right={right}>
      <Icon name={right ? 'check-circle-fill' : 'warning-diamond-fill'} />
      <span>{children}</span>
    </li>
  )
}

function Found({ found: { sameSeal, sealFits, sameOrder } }: { readonly found: DrawFound }) {
  const t = useTranslations('circle.lottery.check')
  const allRight = sameSeal !== false && sealFits && sameOrder
  return (
    <output className="lottery-found">
      <b>{t(allRight ? 'right' : 'wrong')}</b>
      <ul>
        {sameSeal !== null && <Finding right={sameSeal}>{t(sameSeal ? 'sameSeal' : 'otherSeal')}</Finding>}
        <Finding right={sealFits}>{t(sealFits ? 'sealFits' : 'sealDiffers')}</Finding>
        <Finding right={sameOrder}>{t(sameOrder ? 'sameOrder' : 'otherOrder')}</Finding>
      </ul>
    </output>
  )
}

/** Draws again on her phone, with what is published and nothing else, and says whether the same comes out. */
export function CheckDraw({ lottery }: { readonly lottery: PublishedLottery }) {
  const t = useTranslations('circle.lottery.check')
  const check = useIntent({
    run: async () => {
      const [{ checkDraw }, { sha256 }] = await Promise.all([import('./check-draw.ts'), import('./sha256.ts')])
      return checkDraw(lottery, seenSeal(lottery.lotteryId), sha256)
    },
  })
  return (
    <div className="lottery-check">
      <p className="small soft">{t('how')}</p>
      {check.error !== null && <ProblemNote error={check.error} />}
      {check.data !== undefined && <Found found={check.data} />}
      <Button kind="second" fit isPending={check.isPending} onPress={() => check.mutate()}>
        {t('go')}
      </Button>
    </div>
  )
}
