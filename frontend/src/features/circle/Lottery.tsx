import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { CheckDraw } from './CheckDraw.tsx'
import { useRememberingSeal } from './kept-lottery.ts'
import { MyWord } from './MyWord.tsx'
import type { MyCircle } from './queries.ts'
import { OpenedSeal, Seal } from './Seal.tsx'

export type PublishedLottery = NonNullable<MyCircle['lottery']>

/** Who has put a word in, and which. */
function Words({ circle, lottery }: { readonly circle: MyCircle; readonly lottery: PublishedLottery }) {
  const t = useTranslations('circle.lottery')
  const count = lottery.members.filter(({ word }) => word !== null).length
  return (
    <>
      <h3 className="lottery-words">{t('words', { count: String(count), of: String(circle.memberCount) })}</h3>
      <ul className="circle-people">
        {lottery.members.map(({ memberId, name, word }) => (
          <li key={memberId} data-paid={word !== null || undefined}>
            <Icon name={word === null ? 'hourglass-medium-bold' : 'check-circle-fill'} />
            <span>
              <b>{name}</b>
              <span className="small">{word === null ? t('noWord') : t('word', { word })}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Open({ circle, lottery }: { readonly circle: MyCircle; readonly lottery: PublishedLottery }) {
  const t = useTranslations('circle.lottery')
  return (
    <Sheet title={t('title')}>
      <p>{t('what')}</p>
      <MyWord circle={circle} lottery={lottery} />
      <Words circle={circle} lottery={lottery} />
      <Seal lottery={lottery} />
    </Sheet>
  )
}

/** The draw is done: her phone can do it again; of what it was made is there for whoever asks. */
function Drawn({ circle, lottery }: { readonly circle: MyCircle; readonly lottery: PublishedLottery }) {
  const t = useTranslations('circle.lottery')
  const [shown, setShown] = useState(false)
  return (
    <Sheet title={t('drawn')}>
      <p>{t('what')}</p>
      <CheckDraw lottery={lottery} />
      <Button kind="quiet" fit aria-expanded={shown} onPress={() => setShown(!shown)}>
        {t(shown ? 'hideParts' : 'parts')}
      </Button>
      {shown && (
        <>
          <Words circle={circle} lottery={lottery} />
          <OpenedSeal lottery={lottery} />
        </>
      )}
    </Sheet>
  )
}

function Published({ circle, lottery }: { readonly circle: MyCircle; readonly lottery: PublishedLottery }) {
  const isDrawn = lottery.order !== null
  useRememberingSeal(lottery.lotteryId, lottery.commitment, isDrawn)
  return isDrawn ? <Drawn circle={circle} lottery={lottery} /> : <Open circle={circle} lottery={lottery} />
}

/** The lottery of the turns: what it is, her word, the seal, and after the draw the way to do it again. */
export function Lottery({ circle }: { readonly circle: MyCircle }) {
  const t = useTranslations('circle.lottery')
  if (circle.payoutOrder !== 'lottery') return null
  if (circle.lottery !== null) return <Published circle={circle} lottery={circle.lottery} />
  return (
    <Sheet title={t('title')}>
      <p>{t('what')}</p>
      <p className="section-note">{t('closed')}</p>
    </Sheet>
  )
}
