import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { guideQuery } from './guide.ts'

type Help = components['schemas']['HelpRequest']
const subjects = ['payment', 'business', 'papers', 'app', 'other'] as const
interface Words { about: (typeof subjects)[number] | ''; body: string }

/** One tap, and somebody hears of it; what about may follow. It stays in sight until it is closed. */
export function AskForHelp({ loanId, help }: { readonly loanId: string; readonly help: Help | null }) {
  const t = useTranslations('coaching.guide')
  const [id] = useState(newId)
  const lookAgain = () => queries.invalidateQueries({ queryKey: guideQuery(loanId).queryKey })
  const ask = useIntent({
    run: ({ key }: { input: void; key: string }) => answer(api.POST('/api/loans/{loanId}/help-requests', { params: { path: { loanId }, ...intentHeader(key) }, body: { id } })),
    onDone: lookAgain,
  })
  if (help !== null) return <Asked help={help} onChange={lookAgain} />
  return (
    <>
      {ask.error && <ProblemNote error={ask.error} />}
      <Button kind="second" fit icon="hand-palm-bold" isPending={ask.isPending} onPress={() => ask.mutate()}>
        {t('help')}
      </Button>
    </>
  )
}

function Asked({ help, onChange }: { readonly help: Help; readonly onChange: () => Promise<void> }) {
  const t = useTranslations('coaching.guide')
  const params = { path: { helpRequestId: help.helpRequestId } }
  const close = useIntent({
    run: ({ key }: { input: void; key: string }) => answer(api.POST('/api/help-requests/{helpRequestId}/closing', { params: { ...params, ...intentHeader(key) } })),
    onDone: async () => {
      say(t('closed'))
      await onChange()
    },
  })
  return (
    <div className="guide-help">
      <Status kind={help.state === 'answered' ? 'up-to-date' : 'waiting'}>{help.state === 'answered' && help.answeredBy !== null ? t('answered', { name: help.answeredBy }) : t('asked')}</Status>
      {help.about === null && <WhatAbout help={help} onDone={onChange} />}
      <Button kind="quiet" fit onPress={() => close.mutate()}>
        {t('close')}
      </Button>
    </div>
  )
}

function WhatAbout({ help, onDone }: { readonly help: Help; readonly onDone: () => Promise<void> }) {
  const t = useTranslations('coaching')
  const form = useForm<Words>({ defaultValues: { about: '', body: '' }, shouldFocusError: false })
  const send = useIntent({
    run: ({ input, key }: { input: Words; key: string }) => answer(api.PUT('/api/help-requests/{helpRequestId}/words', {
      params: { path: { helpRequestId: help.helpRequestId }, ...intentHeader(key) }, body: { about: input.about === '' ? 'other' : input.about, body: input.body.trim() },
    })),
    onDone: async () => {
      say(t('guide.sent'))
      await onDone()
    },
  })
  return (
    <Form form={form} onSubmit={(words) => send.mutate(words)} problem={send.error}>
      <FormChoice name="about" label={t('guide.what')} required choices={subjects.map((value) => ({ value, label: t(`about.${value}`) }))} />
      <FormText name="body" lines={3} label={t('guide.more')} hint={t('guide.moreHint')} maxLength={1000} />
      <Button type="submit" kind="second" fit isPending={send.isPending}>
        {t('guide.send')}
      </Button>
    </Form>
  )
}
