import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { talkChanged, type Help, type Promised, type Talk } from '#frontend/api/repaying.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'
import { TalkMessages, useWishWords } from '#frontend/ui/talk/TalkMessages.tsx'
import { WriteMessage } from '#frontend/ui/talk/WriteMessage.tsx'
import { ProposalForOfficer } from './ProposalForOfficer.tsx'

type OnOffer = ((talk: Talk) => void) | undefined

function One({ help, talk, mayAnswer, onOffer }: { readonly help: Help; readonly talk: Talk; readonly mayAnswer: boolean; readonly onOffer: OnOffer }) {
  const t = useTranslations('late.help')
  const causes = useTranslations('help.cause')
  const change = useTranslations('loans.change')
  const dates = useDates()
  const wish = useWishWords()
  const close = useIntent({
    run: ({ key }) => answer(api.POST('/api/loans/{loanId}/help/{conversationId}/closing', { params: { path: { loanId: help.loanId, conversationId: talk.id }, ...intentHeader(key) } })),
    onDone: () => talkChanged(help.loanId),
  })
  return (
    <>
      <dl className="contact-facts">
        <div>
          <dt>{t('asked')}</dt>
          <dd>{wish(talk)}</dd>
        </div>
        <div>
          <dt>{t('cause')}</dt>
          <dd>{causes(talk.cause)}</dd>
        </div>
      </dl>
      {talk.proposal !== null && <ProposalForOfficer loanId={help.loanId} proposal={talk.proposal} today={help.asOf} />}
      {mayAnswer && onOffer !== undefined && (
        <Button kind="quiet" fit onPress={() => onOffer(talk)}>
          {change('offerOther')}
        </Button>
      )}
      {talk.state === 'open' && <p>{t('by', { name: talk.officerName ?? '', date: dates.day(talk.answerBy, help.asOf) })}</p>}
      {talk.handOvers > 0 && <p className="small soft">{t('handedOver', { count: talk.handOvers })}</p>}
      <TalkMessages talk={talk} />
      {mayAnswer && <WriteMessage loanId={help.loanId} conversationId={talk.id} label={t('answer')} hint={t('answerHint')} door={t('send')} sent={t('sent')} />}
      {close.error !== null && <ProblemNote error={close.error} />}
      {mayAnswer && talk.state === 'answered' && (
        <Button kind="quiet" fit isPending={close.isPending} onPress={() => close.mutate()}>
          {t('close')}
        </Button>
      )}
    </>
  )
}

/** "I can't pay this time", as the officer answers it: what she asks, what it would cost, by when she is answered. */
export function HelpAsked({ help, mayAnswer, onOffer }: { readonly help: Help; readonly mayAnswer: boolean; readonly onOffer: OnOffer }) {
  const t = useTranslations('late.help')
  const words = useTranslations('help.talk')
  const dates = useDates()
  const wish = useWishWords()
  const [latest, ...rest] = help.talks
  if (latest === undefined) return null
  const open = latest.state === 'closed' ? null : latest
  const older = open === null ? help.talks : rest
  return (
    <section className="loan-part contacts" aria-labelledby="help-asked">
      <h2 id="help-asked">
        {t('title')}
        {open !== null && <Status kind={open.state === 'open' ? 'waiting' : 'up-to-date'}>{open.state === 'open' ? words('waiting') : words('answered')}</Status>}
      </h2>
      {open !== null && <One help={help} talk={open} mayAnswer={mayAnswer} onOffer={onOffer} />}
      {older.length > 0 && <h3 className="contact-older">{t('older')}</h3>}
      {older.map((talk) => (
        <details key={talk.id}>
          <summary>
            {dates.day(talk.openedOn)}: {wish(talk)}
          </summary>
          <TalkMessages talk={talk} />
        </details>
      ))}
    </section>
  )
}

const kinds: Record<Promised['state'], StatusKind> = { open: 'due', kept: 'finished', partly: 'waiting', broken: 'late', replaced: 'paused' }

/** Every promise of a loan and how it went. */
export function PromisesMade({ help }: { readonly help: Help }) {
  const t = useTranslations('late')
  const dates = useDates()
  if (help.promises.length === 0) return null
  return (
    <section className="loan-part contacts" aria-labelledby="promises">
      <h2 id="promises">{t('promise.title')}</h2>
      <ul className="contact-list">
        {help.promises.map((promise) => (
          <li key={promise.id} className="contact-promise">
            <span>
              <b>{t('promise.one', { amount: formatMoney(promise.amountCents), date: dates.day(promise.promisedOn, help.asOf) })}</b>
              <span className="small soft">
                {dates.short(promise.madeOn, help.asOf)}, {t(`promise.through.${promise.through}`)}
                {promise.receivedCents > 0 && promise.state !== 'replaced' && `, ${t('received', { amount: formatMoney(promise.receivedCents) })}`}
              </span>
            </span>
            <Status kind={kinds[promise.state]}>{t(`promise.state.${promise.state}`)}</Status>
          </li>
        ))}
      </ul>
    </section>
  )
}
