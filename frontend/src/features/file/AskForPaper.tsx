import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { missingItemKinds } from '#domain/application/completeness.ts'
import { askReasons } from '#domain/application/paper-reasons.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { fileChanged, type ApplicationFile } from './queries.ts'

interface Values { readonly whose: string; readonly kind: string; readonly reason: string; readonly note: string; readonly dueOn: string }

interface AskForPaperProps {
  readonly file: ApplicationFile
  readonly onLeave: () => void
}

/** In the list of whose paper it is: any of those who ask. */
const anyOfThem = 'any'

/** Asks for one paper: whose, where there are several; which, why in her language, by when. Who is to send it is told at once. */
export function AskForPaper({ file, onLeave }: AskForPaperProps) {
  const t = useTranslations('file.missing')
  const people = useTranslations('file.people.role')
  const words = useTranslations('documents')
  const today = useProgramme().data?.businessDate ?? file.receivedOn
  const [id, setId] = useState(newId)
  const joined = file.parties.filter((party) => party.joined)
  const form = useForm<Values>({ defaultValues: { whose: anyOfThem, kind: '', reason: 'everyone-sends-it', note: '', dueOn: addDays(today, 7) }, shouldFocusError: false })
  const ask = useIntent({
    run: ({ input, key }: { input: Values; key: string }) => {
      const kind = missingItemKinds.find((one) => one === input.kind) ?? 'other'
      const note = input.note.trim()
      const partyId = joined.find(({ id: party }) => party === input.whose)?.id
      const reason = askReasons.find((one) => one === input.reason)
      return answer(api.POST('/api/applications/{applicationId}/missing-items', {
        params: { path: { applicationId: file.applicationId }, ...intentHeader(key) },
        body: { items: [{ id, kind, dueOn: input.dueOn, ...(partyId && { partyId }), ...(reason && { reason }), ...(note === '' ? {} : { note }) }] },
      }))
    },
    onDone: () => {
      say(t('asked'))
      setId(newId())
      onLeave()
      return fileChanged(file.applicationId)
    },
  })
  return (
    <Form form={form} onSubmit={(values) => ask.mutateAsync(values).catch(() => {})} problem={ask.error} fieldOf={(path) => (path.endsWith('note') ? 'note' : path.endsWith('dueOn') ? 'dueOn' : path.endsWith('kind') ? 'kind' : path.endsWith('partyId') ? 'whose' : null)}>
      <FormSummary />
      {joined.length > 1 && (
        <FormSelect name="whose" label={t('whose')} hint={t('whoseHint')} required choices={[{ value: anyOfThem, label: t('anyOfThem') }, ...joined.map(({ id: party, name, role }) => ({ value: party, label: `${name}, ${people(role)}` }))]} />
      )}
      <FormSelect name="kind" label={t('which')} required choices={missingItemKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      <FormSelect name="reason" label={t('why')} required choices={askReasons.map((value) => ({ value, label: words(`asked.${value}`) }))} />
      <FormText name="note" label={t('note')} hint={t(`noteHint.${file.locale}`)} lines={2} maxLength={300} />
      <FormText name="dueOn" label={t('by')} type="date" required />
      <div className="file-doors">
        <Button type="submit" kind="second" fit isPending={ask.isPending}>
          {t('send')}
        </Button>
        <Button kind="quiet" fit onPress={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </Form>
  )
}
