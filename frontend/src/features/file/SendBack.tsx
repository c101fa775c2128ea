import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { rejectReasons } from '#domain/application/paper-reasons.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { documentsChanged } from './document-queries.ts'
import type { ApplicationFile } from './queries.ts'

interface Values { readonly reason: string; readonly note: string; readonly dueOn: string }

/** Sends a paper back: why, in words prepared in her language, and by when another one is wanted. */
export function SendBack({ file, documentId, onLeave }: { readonly file: ApplicationFile; readonly documentId: string; readonly onLeave: () => void }) {
  const t = useTranslations('file.documents')
  const missing = useTranslations('file.missing')
  const words = useTranslations('documents')
  const today = useProgramme().data?.businessDate ?? file.receivedOn
  const form = useForm<Values>({ defaultValues: { reason: '', note: '', dueOn: addDays(today, 10) }, shouldFocusError: false })
  const send = useIntent({
    run: ({ input: { reason: typed, note, dueOn }, key }: { input: Values; key: string }) => {
      const reason = rejectReasons.find((one) => one === typed)
      return answer(api.POST('/api/uploaded-documents/{uploadedDocumentId}/review', {
        params: { path: { uploadedDocumentId: documentId }, ...intentHeader(key) },
        body: { outcome: 'rejected', dueOn, ...(reason && { reason }), ...(note.trim() !== '' && { note: note.trim() }) },
      }))
    },
    onDone: () => {
      say(t('sentBack'))
      onLeave()
      return documentsChanged(file.applicationId)
    },
  })
  return (
    <Form form={form} onSubmit={(values) => send.mutateAsync(values).catch(() => {})} problem={send.error} fieldOf={(path) => (path === 'note' || path === 'dueOn' || path === 'reason' ? path : null)}>
      <FormSelect name="reason" label={t('why')} required choices={rejectReasons.map((value) => ({ value, label: words(`rejected.${value}`) }))} />
      <FormText name="note" label={missing('note')} hint={missing(`noteHint.${file.locale}`)} lines={2} maxLength={300} />
      <FormText name="dueOn" label={missing('by')} type="date" required />
      <div className="file-doors">
        <Button type="submit" kind="second" fit isPending={send.isPending}>
          {t('sendBack')}
        </Button>
        <Button kind="quiet" fit onPress={onLeave}>
          {missing('leave')}
        </Button>
      </div>
    </Form>
  )
}
