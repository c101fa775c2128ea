import { Button } from 'react-aria-components/Button'
import { languages } from '#frontend/i18n/languages.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { changeLanguage } from '#frontend/i18n/word-store.ts'

/** The other languages, each in its own name, one press away on every page. */
export function LanguageSwitch() {
  const spoken = useLanguage()
  return languages
    .filter((language) => language.code !== spoken)
    .map((language) => (
      <Button key={language.code} className="header-link" lang={language.code} onPress={() => void changeLanguage(language.code)}>
        {language.name}
      </Button>
    ))
}
