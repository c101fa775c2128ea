import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keptWord, useKeepingWord } from './kept-lottery.ts'
import type { PublishedLottery } from './Lottery.tsx'
import { circlesChanged, type MyCircle } from './queries.ts'

/** Her word once it is in, and that it stays; until then the field for it. */
export function MyWord({ circle, lottery }: { readonly circle: MyCircle; readonly lottery: PublishedLottery }) {
  const t = useTranslations('circle.lottery.mine')
  const { word } = circle.me
  if (word === null) return <WriteWord circle={circle} lottery={lottery} />
  return (
    <div className="lottery-mine">
      <p>
        {t('is')} <b>{word}</b>
      </p>
      <p className="small soft">{t('stays')}</p>
    </div>
  )
}

/** Her word for the lottery: written once; until then it is kept on her phone as she writes it. */
function WriteWord({ circle, lottery }: { readonly circle: MyCircle; readonly lottery: PublishedLottery }) {
  const t = useTranslations('circle.lottery.mine')
  const { lotteryId } = lottery
  const form = useForm({ defaultValues: { word: keptWord(lotteryId) }, shouldFocusError: false })
  useKeepingWord(lotteryId, useWatch({ control: form.control, name: 'word' }))
  const add = useIntent({
    run: ({ input, key }: { input: { word: string }; key: string }) =>
      answer(api.PUT('/api/my-circles/{circleId}/lottery/word', { params: { path: { circleId: circle.id }, ...intentHeader(key) }, body: input })),
    onDone: async () => {
      form.reset({ word: '' })
      await circlesChanged()
      say(t('added'))
    },
    onRefused: () => void circlesChanged(),
  })
  return (
    <div className="lottery-word">
      <Form form={form} problem={add.error} onSubmit={({ word }) => add.mutate({ word: word.trim() })}>
        <FormSummary />
        <FormText name="word" label={t('label')} hint={t('hint')} maxLength={40} autoComplete="off" required />
        <Button type="submit" isPending={add.isPending}>
          {t('go')}
        </Button>
      </Form>
    </div>
  )
}
