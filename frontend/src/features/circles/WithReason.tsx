import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'

interface WithReasonProps {
  readonly title: string
  /** What will be so. */
  readonly result: string
  readonly go: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onYes: (reason: string) => void
}

/** What takes something from a person asks first: it shows the result, and wants to know why. */
export function WithReason({ title, result, go, isOpen, onClose, onYes }: WithReasonProps) {
  const t = useTranslations('circles.why')
  const form = useForm({ defaultValues: { reason: '' }, shouldFocusError: false })
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <Form
        form={form}
        problem={null}
        onSubmit={({ reason }) => {
          onYes(reason)
          form.reset()
          onClose()
        }}
      >
        <p>{result}</p>
        <FormText name="reason" label={t('label')} required />
        <Button type="submit" kind="second">
          {go}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('leave')}
        </Button>
      </Form>
    </Dialog>
  )
}
