import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { talkChanged } from '#frontend/api/repaying.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button, type ButtonKind } from '../Button.tsx'
import { Form } from '../form/Form.tsx'
import { FormSummary } from '../form/FormSummary.tsx'
import { FormText } from '../form/FormText.tsx'
import { say } from '../Toasts.tsx'

interface WriteMessageProps {
  readonly loanId: string
  readonly conversationId: string
  readonly label: string
  readonly hint: string
  readonly door: string
  readonly kind?: ButtonKind
  readonly sent: string
}

/** One thing to say. It stays typed until the server has it. */
export function WriteMessage({ loanId, conversationId, label, hint, door, kind = 'second', sent }: WriteMessageProps) {
  const [id, setId] = useState(newId)
  const form = useForm<{ text: string }>({ defaultValues: { text: '' }, shouldFocusError: false })
  const write = useIntent({
    run: ({ input, key }: { input: string; key: string }) =>
      answer(api.POST('/api/loans/{loanId}/help/{conversationId}/messages', { params: { path: { loanId, conversationId }, ...intentHeader(key) }, body: { id, text: input } })),
    onDone: async () => {
      await talkChanged(loanId)
      form.reset({ text: '' })
      setId(newId())
      say(sent)
    },
  })
  return (
    <Form form={form} onSubmit={({ text }) => write.mutateAsync(text.trim()).catch(() => {})} problem={write.error}>
      <FormSummary />
      <FormText name="text" label={label} hint={hint} required lines={4} maxLength={2000} autoComplete="off" />
      <Button type="submit" kind={kind} isPending={write.isPending}>
        {door}
      </Button>
    </Form>
  )
}
