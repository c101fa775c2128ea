import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useDraft } from './draft-context.ts'
import { InviteLink } from './InviteLink.tsx'
import { applicationQuery } from '#frontend/api/applications.ts'

interface Values {
  invitedName: string
  role: 'co-borrower' | 'guarantor' | ''
}

const nobody: Values = { invitedName: '', role: '' }

/** Makes an invitation: a link for one person, to be sent by whatever she and her people use. */
export function Invite() {
  const t = useTranslations('apply.people')
  const { application } = useDraft()
  const form = useForm<Values>({ defaultValues: nobody, shouldFocusError: false })
  const [made, setMade] = useState<{ readonly name: string; readonly url: string } | null>(null)
  const invite = useIntent({
    run: ({ input, key }: { input: { id: string; role: 'co-borrower' | 'guarantor'; invitedName: string }; key: string }) =>
      answer(api.POST('/api/applications/{applicationId}/parties', { params: { path: { applicationId: application.id }, ...intentHeader(key) }, body: input })),
    onDone: async ({ inviteUrl }, { invitedName }) => {
      setMade({ name: invitedName, url: inviteUrl })
      form.reset(nobody)
      await queries.invalidateQueries({ queryKey: applicationQuery(application.id).queryKey })
    },
  })
  const [id, setId] = useState(newId)
  const send = ({ invitedName, role }: Values): void => {
    if (role === '') return
    invite.mutate({ id, role, invitedName: invitedName.trim() }, { onSuccess: () => setId(newId()) })
  }
  if (made !== null) {
    return (
      <Sheet title={t('linkTitle', { name: made.name })}>
        <InviteLink url={made.url} />
        <Button kind="quiet" onPress={() => setMade(null)}>
          {t('none')}
        </Button>
      </Sheet>
    )
  }
  return (
    <Sheet title={t('inviteTitle')}>
      <Form form={form} problem={invite.error} onSubmit={send}>
        <FormSummary />
        <FormText name="invitedName" label={t('name')} maxLength={120} autoComplete="off" required />
        <FormChoice
          name="role"
          label={t('role')}
          required
          choices={(['co-borrower', 'guarantor'] as const).map((value) => ({ value, label: t(`roleChoices.${value}`), hint: t(`roleHints.${value}`) }))}
        />
        <Button kind="second" type="submit" isPending={invite.isPending}>
          {t('invite')}
        </Button>
      </Form>
    </Sheet>
  )
}
