import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { languages } from '#frontend/i18n/languages.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Invitation } from './invitation.ts'

/** What joining means, in her language, and in the other at one press. */
export function Consent({ invitation }: { readonly invitation: Invitation }) {
  const t = useTranslations('invitation')
  const spoken = useLanguage()
  const [shown, setShown] = useState(spoken)
  const others = languages.filter((language) => language.code !== shown)
  return (
    <Sheet title={t('read')}>
      <p className="consent-text" lang={shown}>
        {invitation.consent.text[shown]}
      </p>
      {others.map((language) => (
        <Button key={language.code} kind="quiet" fit onPress={() => setShown(language.code)}>
          {t(`other.${language.code}`)}
        </Button>
      ))}
    </Sheet>
  )
}
