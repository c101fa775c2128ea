import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { contactStopReasons } from '#domain/collections/contact-limit.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { ContactLog } from '#frontend/api/late.ts'
import { newId } from '#frontend/api/new-id.ts'
import { talkChanged } from '#frontend/api/repaying.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { useEscape } from './use-escape.ts'

/** Bankruptcy, death, fraud, or because she asked in writing: nobody calls any more, and no reminder goes out. */
export function StopContact({ loanId, onLeave }: { readonly loanId: string; readonly onLeave: () => void }) {
  const t = useTranslations('late.contacts')
  const [id] = useState(newId)
  const box = useRef<HTMLElement>(null)
  useEscape(box, onLeave)
  const form = useForm({ defaultValues: { reason: '', note: '' }, shouldFocusError: false })
  const stop = useIntent({
    run: ({ input, key }: { input: { reason: string; note: string }; key: string }) => {
      const note = input.note.trim()
      const reason = contactStopReasons.find((one) => one === input.reason) ?? 'asked-in-writing'
      return answer(api.POST('/api/loans/{loanId}/contact-stop', { params: { path: { loanId }, ...intentHeader(key) }, body: { id, reason, ...(note === '' ? {} : { note }) } }))
    },
    onDone: async () => {
      await talkChanged(loanId)
      say(t('stopDone'))
      onLeave()
    },
  })
  return (
    <section className="loan-box" aria-label={t('stop')} ref={box}>
      <h3>{t('stop')}</h3>
      <Form form={form} onSubmit={(values) => stop.mutateAsync(values).catch(() => {})} problem={stop.error}>
        <FormSummary />
        <FormChoice name="reason" label={t('stopWhy')} required choices={contactStopReasons.map((value) => ({ value, label: t(`reason.${value}`) }))} />
        <FormText name="note" label={t('stopNote')} hint={t('noteHint')} maxLength={500} autoComplete="off" />
        <div className="loan-doors">
          <Button type="submit" kind="second" fit isPending={stop.isPending}>
            {t('stopDo')}
          </Button>
          <Button kind="quiet" fit onPress={onLeave}>
            {t('leave')}
          </Button>
        </div>
      </Form>
    </section>
  )
}

/** Calls go on for a reason, which stays on record. */
function Resume({ loanId }: { readonly loanId: string }) {
  const t = useTranslations('late.contacts')
  const form = useForm({ defaultValues: { reason: '' }, shouldFocusError: false })
  const resume = useIntent({
    run: ({ input, key }: { input: { reason: string }; key: string }) => answer(api.POST('/api/loans/{loanId}/contact-stop/lifting', { params: { path: { loanId }, ...intentHeader(key) }, body: input })),
    onDone: async () => {
      await talkChanged(loanId)
      say(t('resumed'))
    },
  })
  return (
    <Form form={form} onSubmit={(values) => resume.mutateAsync(values).catch(() => {})} problem={resume.error}>
      <FormSummary />
      <FormText name="reason" label={t('resumeWhy')} hint={t('resumeHint')} required maxLength={500} autoComplete="off" rule={(typed) => (String(typed).trim() === '' ? 'too-short' : null)} words={(code) => (code === 'too-short' ? t('resumeShort') : undefined)} />
      <Button type="submit" kind="second" fit isPending={resume.isPending}>
        {t('resumeDo')}
      </Button>
    </Form>
  )
}

/** Why nobody is to call, and since when; an officer may lift it. */
export function StoppedNote({ loanId, stop, mayResume }: { readonly loanId: string; readonly stop: NonNullable<ContactLog['stop']>; readonly mayResume: boolean }) {
  const t = useTranslations('late.contacts')
  const dates = useDates()
  const [isResuming, setIsResuming] = useState(false)
  return (
    <div className="contact-stopped">
      <p>
        <Icon name="warning-octagon-fill" /> <b>{t('stopped', { reason: t(`reason.${stop.reason}`), name: stop.madeByName, when: dates.moment(stop.madeAt) })}</b>
      </p>
      {stop.note !== null && <p>{stop.note}</p>}
      {mayResume && !isResuming && (
        <Button kind="quiet" fit onPress={() => setIsResuming(true)}>
          {t('resume')}
        </Button>
      )}
      {isResuming && <Resume loanId={loanId} />}
    </div>
  )
}
