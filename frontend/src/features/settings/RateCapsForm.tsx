import { useFieldArray, useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { CapFields } from './CapFields.tsx'
import { CapsTried } from './CapsTried.tsx'
import type { Setting } from './queries.ts'
import { capRulesOf, isState, nextCap, typedCaps, type CapsTyped } from './rate-cap-values.ts'
import { useChoices } from './use-choices.ts'
import { useSetSetting } from './use-set-setting.ts'

interface RateCapsFormProps {
  readonly setting: Setting
  readonly onDone: () => void
}

/** The caps from a day on: rows that are put right, added or taken out, and which products would break them. */
export function RateCapsForm({ setting, onDone }: RateCapsFormProps) {
  const t = useTranslations('settings')
  const choicesOf = useChoices()
  const today = useProgramme().data?.businessDate ?? ''
  const form = useForm<CapsTyped>({ defaultValues: typedCaps(setting.value, today), shouldFocusError: false })
  const { control, getValues } = form
  const rows = useFieldArray({ control, name: 'caps' })
  const watched = useWatch({ control })
  const rules = capRulesOf({ ...getValues(), from: watched.from ?? today })
  const set = useSetSetting(setting, onDone)
  return (
    <Form form={form} onSubmit={(typed) => set.mutateAsync({ effectiveFrom: typed.from, value: capRulesOf(typed) }).catch(() => {})} problem={set.error} fieldOf={(path) => fieldOf(path, rows.fields.length)}>
      <FormSummary />
      <FormText name="state" label={t('caps.ownState')} hint={t('caps.stateHint')} required maxLength={2} autoComplete="off" rule={(typed) => (isState(String(typed)) ? null : 'not-state')} words={(code) => (code === 'not-state' ? t('caps.stateHint') : undefined)} />
      <FormSelect name="lenderType" label={t('caps.ownType')} required choices={choicesOf('lenderType') ?? []} />
      {rows.fields.map(({ id }, index) => <CapFields key={id} index={index} onRemove={() => rows.remove(index)} />)}
      <Button kind="quiet" fit onPress={() => rows.append(nextCap(getValues()))}>
        {t('caps.add')}
      </Button>
      <FormText name="from" label={t('from')} hint={t('fromHint')} type="date" required />
      <CapsTried rules={rules} from={watched.from ?? ''} />
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

const ownFields = ['state', 'lenderType'] as const
const capFields = ['state', 'lenderType', 'fromCents', 'throughCents', 'annualPercent'] as const

/** The field in which a fault of the request shows. */
function fieldOf(path: string, rows: number) {
  if (path === 'effectiveFrom') return 'from' as const
  const [first, place, last] = path.replace(/^value\./, '').split('.')
  const field = capFields.find((one) => one === last)
  if (first === 'caps' && field && Number(place) < rows) return `caps.${Number(place)}.${field}` as const
  return ownFields.find((one) => one === first) ?? null
}
