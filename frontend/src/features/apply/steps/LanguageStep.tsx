import { useTranslations } from 'use-intl'
import { languages } from '#frontend/i18n/languages.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { changeLanguage } from '#frontend/i18n/word-store.ts'
import { ChoiceGroup } from '#frontend/ui/ChoiceGroup.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useDraft } from '../draft-context.ts'
import { useGoOn } from '../interview.ts'
import { StepFoot, StepTop } from '../StepFrame.tsx'

/** In which language it is all said and written: the page turns to it at once. */
export function LanguageStep() {
  const t = useTranslations('apply')
  const spoken = useLanguage()
  const { answers, keeper } = useDraft()
  const onward = useGoOn('language')
  const chosen = languages.find(({ code }) => code === (answers.locale ?? spoken))?.code ?? spoken
  const choose = (code: string): void => {
    const language = languages.find((each) => each.code === code)
    if (language === undefined) return
    keeper.change({ locale: language.code })
    void changeLanguage(language.code)
  }
  const goOn = async (): Promise<void> => {
    keeper.change({ locale: chosen })
    await onward()
  }
  return (
    <>
      <StepTop />
      <PageTitle lead={t('language.lead')}>{t('language.title')}</PageTitle>
      <Sheet label={t('steps.language')}>
        <ChoiceGroup
          label={t('language.which')}
          value={chosen}
          onChange={choose}
          choices={languages.map(({ code, name }) => ({ value: code, label: <span lang={code}>{name}</span> }))}
        />
        <p className="small soft section-note">{t('language.note')}</p>
      </Sheet>
      <StepFoot>
        <Button onPress={() => void goOn()} iconAfter="arrow-right-bold">
          {t('next')}
        </Button>
      </StepFoot>
    </>
  )
}
