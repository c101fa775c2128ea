import { useQuery } from '@tanstack/react-query'
import { useController, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { mostReasons } from '#domain/decision/reasons.ts'
import type { Language } from '#frontend/i18n/languages.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { CheckField } from '#frontend/ui/CheckField.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { useFormField } from '#frontend/ui/form/use-form-field.ts'
import { reasonsQuery, type Reason } from './queries.ts'

function OneReason({ reason }: { readonly reason: Reason }) {
  const language = useLanguage()
  const { field } = useController({ name: `reasons.${reason.code}` })
  return (
    <CheckField id={`reason-${reason.code}`} isSelected={field.value === true} onChange={field.onChange}>
      {reason.text[language]}
    </CheckField>
  )
}

/** At least one, at most four: Regulation B's list and the business ones, in groups. `other` wants words of its own. */
export function Reasons({ talkedIn }: { readonly talkedIn: Language }) {
  const t = useTranslations('file.reasons')
  const chosen = useWatch({ name: 'reasons' }) as Record<string, boolean>
  const count = Object.values(chosen).filter(Boolean).length
  const { error } = useFormField({ name: 'reasons', label: t('title'), rule: () => (count === 0 ? 'reasons-missing' : count > mostReasons ? 'reasons-too-many' : null) })
  return (
    <fieldset className="decision-reasons" id="reasons" tabIndex={-1}>
      <legend>
        <b>{t('title')}</b> <span className="soft">{t('count', { count })}</span>
      </legend>
      {error !== undefined && <p className="field-error">{error}</p>}
      <Answer query={useQuery(reasonsQuery)}>
        {({ reasons }) => (
          <div className="decision-reason-groups">
            {[...new Set(reasons.map(({ group }) => group))].map((group) => (
              <fieldset key={group}>
                <legend>{t(`group.${group}`)}</legend>
                {reasons.filter((reason) => reason.group === group && reason.code !== 'application-incomplete').map((reason) => (
                  <OneReason key={reason.code} reason={reason} />
                ))}
              </fieldset>
            ))}
          </div>
        )}
      </Answer>
      {chosen['other'] === true && <FormText name="reasonOther" label={t('other')} hint={t(`otherHint.${talkedIn}`)} required maxLength={300} />}
    </fieldset>
  )
}
