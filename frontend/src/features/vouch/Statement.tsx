import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { languages } from '#frontend/i18n/languages.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { VouchInvitation } from './vouch.ts'

/** What vouching is and is not, in her language, and in the other at one press. */
export function Statement({ invitation }: { readonly invitation: VouchInvitation }) {
  const t = useTranslations('vouch')
  const spoken = useLanguage()
  const [shown, setShown] = useState(spoken)
  const others = languages.filter((language) => language.code !== shown)
  return (
    <Sheet title={t('read')}>
      <p className="vouch-statement" lang={shown}>
        {invitation.statement.text[shown]}
      </p>
      {others.map((language) => (
        <Button key={language.code} kind="quiet" fit onPress={() => setShown(language.code)}>
          {t(`other.${language.code}`)}
        </Button>
      ))}
    </Sheet>
  )
}
