import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { talkChanged, type Talk } from '#frontend/api/repaying.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { TalkMessages, useWishWords } from '#frontend/ui/talk/TalkMessages.tsx'
import { WriteMessage } from '#frontend/ui/talk/WriteMessage.tsx'
import { ProposalForHer } from './ProposalForHer.tsx'

/** The talk that is going on: what she asked, who answers by when, what was said, and room to say more. */
export function OpenTalk({ loanId, talk }: { readonly loanId: string; readonly talk: Talk }) {
  const t = useTranslations('help.talk')
  const dates = useDates()
  const wish = useWishWords()
  const close = useIntent({
    run: ({ key }) => answer(api.POST('/api/loans/{loanId}/help/{conversationId}/closing', { params: { path: { loanId, conversationId: talk.id }, ...intentHeader(key) } })),
    onDone: () => talkChanged(loanId),
  })
  const isWaiting = talk.state === 'open'
  return (
    <Sheet title={t('title')} aside={<Status kind={isWaiting ? 'waiting' : 'up-to-date'}>{isWaiting ? t('waiting') : t('answered')}</Status>}>
      <p>
        <span className="soft">{t('asked')}:</span> <b>{wish(talk)}</b>
      </p>
      {talk.proposal !== null && <ProposalForHer loanId={loanId} proposal={talk.proposal} />}
      {isWaiting && talk.handOvers > 0 && <p>{t('handedOver')}</p>}
      {isWaiting && <p>{t.rich('by', { ...marked, person: talk.officerName ?? '', date: dates.day(talk.answerBy) })}</p>}
      <TalkMessages talk={talk} />
      <WriteMessage loanId={loanId} conversationId={talk.id} label={t('write')} hint={t('writeHint')} door={t('send')} kind="door" sent={t('sent')} />
      {close.error !== null && <ProblemNote error={close.error} />}
      <Button kind="quiet" fit isPending={close.isPending} onPress={() => close.mutate()}>
        {isWaiting ? t('close') : t('closeAnswered')}
      </Button>
    </Sheet>
  )
}
