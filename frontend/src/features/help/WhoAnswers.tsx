import { useTranslations } from 'use-intl'
import type { HelpWish } from '#domain/collections/help.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import type { Help } from '#frontend/api/repaying.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button, ButtonAnchor } from '#frontend/ui/Button.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { phoneLink, phoneText } from '#frontend/ui/phone-text.ts'

interface WhoAnswersProps {
  readonly help: Help
  readonly wish: HelpWish
  readonly isPending: boolean
}

/** Who answers by when, what happens if nobody does, and the one door; a voice on the telephone is the other way. */
export function WhoAnswers({ help, wish, isPending }: WhoAnswersProps) {
  const t = useTranslations('help.answer')
  const dates = useDates()
  const lender = useProgramme().data?.lender
  const date = dates.day(help.answerBy, help.asOf)
  return (
    <Sheet title={t('title')}>
      <p>{help.officerName === null ? t.rich('byLender', { ...marked, date }) : t.rich('by', { ...marked, date, person: help.officerName })}</p>
      <p className="small soft">{t('nobody')}</p>
      <div className="buttons">
        <Button type="submit" isPending={isPending}>
          {t(`door.${wish}`)}
        </Button>
        {lender !== undefined && (
          <ButtonAnchor kind="second" href={phoneLink(lender.phone)} icon="phone-bold">
            {t('call', { phone: phoneText(lender.phone) })}
          </ButtonAnchor>
        )}
        <p className="small soft help-centred">{t('takeBack')}</p>
      </div>
    </Sheet>
  )
}
