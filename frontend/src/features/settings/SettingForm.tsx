import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormCheck } from '#frontend/ui/form/FormCheck.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import type { Setting } from './queries.ts'
import { useChoices } from './use-choices.ts'
import { useLineName } from './use-line-name.ts'
import { useSetSetting } from './use-set-setting.ts'
import { linesOf, readTyped, typedOf, withLines } from './value-lines.ts'

/** Dots would make react-hook-form nest the values. */
const fieldName = (key: string, path: string): string => `${key}-${path.replaceAll('.', '-')}`

interface SettingFormProps {
  readonly setting: Setting
  readonly onDone: () => void
}

/** A new value from a day on. What was in force before stays in the history. */
export function SettingForm({ setting, onDone }: SettingFormProps) {
  const t = useTranslations('settings')
  const nameOf = useLineName()
  const choicesOf = useChoices()
  const today = useProgramme().data?.businessDate ?? ''
  const lines = linesOf(setting.value)
  const from = fieldName(setting.key, 'from')
  const form = useForm<Record<string, string | boolean>>({
    defaultValues: { [from]: today, ...Object.fromEntries(lines.map((line) => [fieldName(setting.key, line.path), typedOf(line)])) },
    shouldFocusError: false,
  })
  const set = useSetSetting(setting, onDone)
  const newValue = (typed: Record<string, string | boolean>) => {
    const leaves = new Map(lines.map((line) => [line.path, readTyped(line, typed[fieldName(setting.key, line.path)]) ?? line.value]))
    return { effectiveFrom: String(typed[from]), value: withLines(setting.value, leaves) }
  }
  return (
    <Form form={form} onSubmit={(typed) => set.mutateAsync(newValue(typed)).catch(() => {})} problem={set.error} fieldOf={(path) => (path === 'effectiveFrom' ? from : fieldName(setting.key, path.replace(/^value\./, '')))}>
      <FormSummary />
      {lines.map((line) => {
        const name = fieldName(setting.key, line.path)
        if (typeof line.value === 'boolean') return <FormCheck key={name} name={name} label={nameOf(line.path)} />
        const choices = choicesOf(line.path)
        if (choices !== null) return <FormSelect key={name} name={name} label={nameOf(line.path)} required choices={choices} />
        return <FormText key={name} name={name} label={nameOf(line.path)} required={!Array.isArray(line.value)} autoComplete="off" rule={(typed) => (readTyped(line, typed) === null ? 'invalid' : null)} />
      })}
      <FormText name={from} label={t('from')} hint={t('fromHint')} type="date" required />
      <div className="setting-doors">
        <Button type="submit" fit isPending={set.isPending}>
          {t('set')}
        </Button>
        <Button kind="quiet" fit onPress={onDone}>
          {t('leave')}
        </Button>
      </div>
    </Form>
  )
}
