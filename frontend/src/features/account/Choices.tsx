import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { meQuery, type Me } from '#frontend/api/me.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { isLanguage, languages, type Language } from '#frontend/i18n/languages.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { changeLanguage } from '#frontend/i18n/word-store.ts'
import { ChoiceGroup } from '#frontend/ui/ChoiceGroup.tsx'
import { changeTheme, themeNow, type Theme } from '#frontend/ui/theme.ts'

/** The language of the page at once, and of notices and papers from now on. */
export function LanguageChoice({ me }: { readonly me: Me }) {
  const t = useTranslations('account.language')
  const spoken = useLanguage()
  const keep = useIntent({
    run: ({ input, key }: { input: { locale: Language }; key: string }) => answer(api.PUT('/api/me', { body: input, params: intentHeader(key) })),
    onDone: (changed) => void queries.setQueryData(meQuery.queryKey, changed),
  })
  return (
    <ChoiceGroup
      label={t('title')}
      hint={t('lead')}
      look="segments"
      value={spoken}
      choices={languages.map((language) => ({ value: language.code, label: <span lang={language.code}>{language.name}</span> }))}
      onChange={(code) => {
        if (!isLanguage(code)) return
        void changeLanguage(code)
        if (code !== me.locale) keep.mutate({ locale: code })
      }}
    />
  )
}

/** Day, night, or as the phone says. Kept on this device. */
export function ThemeChoice() {
  const t = useTranslations('account.theme')
  const [theme, setTheme] = useState<Theme>(themeNow)
  const choose = (next: Theme): void => {
    changeTheme(next)
    setTheme(next)
  }
  return (
    <ChoiceGroup
      label={t('title')}
      look="segments"
      value={theme}
      choices={(['phone', 'light', 'dark'] as const).map((value) => ({ value, label: t(value) }))}
      onChange={(value) => choose(value === 'light' || value === 'dark' ? value : 'phone')}
    />
  )
}
