import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { contactsQuery, type ContactLog } from '#frontend/api/late.ts'
import type { Loan } from '#frontend/api/loans.ts'
import { talkChanged } from '#frontend/api/repaying.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { subscribe } from '#frontend/queue/index.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { readCall } from '#frontend/ui/calls/call-kind.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { phoneLink, phoneText } from '#frontend/ui/phone-text.ts'
import { LogCall } from './LogCall.tsx'
import { StoppedNote, StopContact } from './StopContact.tsx'

/** Whom to call; where nobody may now, why. */
function Whom({ log }: { readonly log: ContactLog }) {
  const t = useTranslations('late')
  const { refusal, callsThisWeek, maxPerWeek } = log.limits
  return (
    <>
      {refusal === null &&
        log.people.map(({ personId, name, phone }) =>
          phone === null ? (
            <p key={personId} className="soft">
              {name}: {t('noPhone')}
            </p>
          ) : (
            <a key={personId} className="contact-phone" href={phoneLink(phone)}>
              <Icon name="phone-bold" /> {t('contacts.call', { name, phone: phoneText(phone) })}
            </a>
          ),
        )}
      <p className="small soft">
        {t('contacts.usage', { count: String(callsThisWeek), most: String(maxPerWeek) })}
        {refusal !== null && refusal !== 'contact-stopped' && `. ${t(`refusal.${refusal}`)}.`}
      </p>
    </>
  )
}

function Calls({ contacts }: { readonly contacts: ContactLog['contacts'] }) {
  const t = useTranslations('late')
  const dates = useDates()
  if (contacts.length === 0) return <p className="soft">{t('contacts.none')}</p>
  return (
    <ol className="contact-list">
      {contacts.map((contact) => (
        <li key={contact.id}>
          <b>
            {contact.direction === 'she-called' ? t('contacts.sheCalled') : t('contacts.weCalled')}: {t(`outcome.${contact.outcome}`)}
          </b>
          <span className="small soft">{t('contacts.by', { name: contact.madeByName, when: dates.moment(contact.madeAt) })}</span>
          {contact.brokeRule !== null && (
            <span className="small contact-against">
              <Icon name="warning-diamond-fill" /> {t(`brokeRule.${contact.brokeRule}`)}
            </span>
          )}
          {contact.note !== null && <span className="contact-note">{contact.note}</span>}
          {contact.nextContactOn !== null && <span className="small">{t('contacts.again', { date: dates.day(contact.nextContactOn) })}</span>}
        </li>
      ))}
    </ol>
  )
}

function Shown({ loan, log, mayCall }: { readonly loan: Loan; readonly log: ContactLog; readonly mayCall: boolean }) {
  const t = useTranslations('late.contacts')
  const [search] = useSearchParams()
  // Late today leads here to write down a call that had more in it than its ending.
  const [doing, setDoing] = useState<'log' | 'stop' | null>(mayCall && search.get('do') === 'log-call' ? 'log' : null)
  const leave = () => setDoing(null)
  return (
    <>
      {log.stop !== null && <StoppedNote loanId={loan.id} stop={log.stop} mayResume={mayCall} />}
      {log.stop === null && <Whom log={log} />}
      {mayCall && doing === null && (
        <div className="loan-doors">
          <Button kind="second" fit icon="phone-bold" onPress={() => setDoing('log')}>
            {t('log')}
          </Button>
          {log.stop === null && (
            <Button kind="quiet" fit onPress={() => setDoing('stop')}>
              {t('stop')}
            </Button>
          )}
        </div>
      )}
      {doing === 'log' && <LogCall loan={loan} onLeave={leave} />}
      {doing === 'stop' && <StopContact loanId={loan.id} onLeave={leave} />}
      <Calls contacts={log.contacts} />
      {mayCall && <LostPhone parties={loan.parties} />}
    </>
  )
}

/** A call that waited on this phone was written down. */
const useCallsSent = (loanId: string) =>
  useEffect(
    () =>
      subscribe(({ sent }) => {
        if (sent?.entry.kind === 'call' && readCall(sent.entry.input)?.loanId === loanId) void talkChanged(loanId)
      }),
    [loanId],
  )

/** A borrower at the counter who cannot get in any more: the way to give her a new one. */
function LostPhone({ parties }: { readonly parties: Loan['parties'] }) {
  const t = useTranslations('late.contacts')
  return (
    <p className="small contact-lost">
      {t('lostPhone')}{' '}
      {parties.map(({ personId, name }) => (
        <Link key={personId} to={`/recovery/${personId}`}>
          {name}
        </Link>
      ))}
    </p>
  )
}

/** Every call about a loan, and the form for the next. */
export function Contacts({ loan, mayCall }: { readonly loan: Loan; readonly mayCall: boolean }) {
  const t = useTranslations('late.contacts')
  useCallsSent(loan.id)
  return (
    <section className="loan-part contacts" aria-labelledby="contacts">
      <h2 id="contacts">{t('title')}</h2>
      <Answer query={useQuery(contactsQuery(loan.id))}>{(log) => <Shown loan={loan} log={log} mayCall={mayCall} />}</Answer>
    </section>
  )
}
