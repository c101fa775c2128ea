import { useTranslations } from 'use-intl'
import { helpCauses } from '#domain/collections/help.ts'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

/** What happened, in a few plain choices and in her words; she need say nothing. */
export function Cause() {
  const t = useTranslations('help.cause')
  return (
    <Sheet title={t('title')}>
      <FormSelect name="cause" label={t('title')} hint={t('optional')} choices={helpCauses.map((cause) => ({ value: cause, label: t(cause) }))} />
      <FormText name="text" label={t('words')} hint={t('wordsHint')} lines={4} maxLength={2000} autoComplete="off" />
    </Sheet>
  )
}
