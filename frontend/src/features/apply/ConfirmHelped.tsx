import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { useDraft } from './draft-context.ts'
import { useShownSteps } from './interview.ts'
import { useConfirm } from './use-help.ts'

/** On a helper's device: she looks at it all and says by her own name that it is right. Any change after that wants a new yes. */
export function ConfirmHelped() {
  const t = useTranslations('apply.help')
  const words = useTranslations('apply')
  const { application, keeper, saved } = useDraft()
  const sections = useShownSteps().filter((name) => name !== 'review')
  const form = useForm({ defaultValues: { typedName: '' }, shouldFocusError: false })
  const confirm = useConfirm(sections)
  const { help } = application
  if (help === null || !help.iHelp) return null
  if (help.confirmedVersion === keeper.version && saved.kept === 'server') {
    return (
      <Sheet title={t('confirmTitle', { applicant: help.applicant })}>
        <Status kind="up-to-date">{t('confirmed')}</Status>
      </Sheet>
    )
  }
  return (
    <Sheet title={t('confirmTitle', { applicant: help.applicant })}>
      <Form form={form} problem={confirm.error} onSubmit={(values) => confirm.mutate(values)}>
        <FormSummary />
        <p>{t('confirmLead', { sections: sections.map((name) => words(`steps.${name}`)).join(', ') })}</p>
        <FormText name="typedName" label={t('confirmName')} hint={t('confirmHint')} autoComplete="off" maxLength={200} words={(code) => (code === 'name-differs' ? t('nameDiffers') : undefined)} required />
        <Button kind="second" type="submit" isPending={confirm.isPending}>
          {t('confirm')}
        </Button>
      </Form>
    </Sheet>
  )
}
