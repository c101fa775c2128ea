import { useTranslations } from 'use-intl'
import { FormText } from '#frontend/ui/form/FormText.tsx'

/** Names as people have them: who has one name leaves the second field empty. */
export function NameFields() {
  const t = useTranslations('sign-in.up')
  return (
    <>
      <FormText name="givenNames" label={t('givenNames')} autoComplete="given-name" required />
      <FormText name="familyNames" label={t('familyNames')} hint={t('familyNamesHint')} autoComplete="family-name" />
    </>
  )
}
