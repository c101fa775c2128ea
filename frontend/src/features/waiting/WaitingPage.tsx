import './waiting.css'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { entriesHere, sendNow, sentSinceOpened, subscribe, type Entry } from '#frontend/queue/index.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { OneEntry } from './OneEntry.tsx'

interface Listed {
  readonly here: readonly Entry[]
  readonly sent: readonly Entry[]
}

const read = (): Listed => ({ here: entriesHere(), sent: sentSinceOpened() })
let listed = read()
const listen = (changed: () => void): (() => void) => {
  listed = read()
  return subscribe(() => {
    listed = read()
    changed()
  })
}

/** Everything she did that is still on this phone, in words, each with how it stands; and what was just sent. */
export default function WaitingPage() {
  const t = useTranslations('waiting')
  const { here, sent } = useSyncExternalStore(listen, () => listed)
  const toResolve = here.filter(({ state }) => state === 'to-resolve')
  const toSend = here.filter(({ state }) => state === 'to-send')
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {here.length === 0 && (
        <div className="pad">
          <EmptyState title={t('none')} why={t('noneWhy')} />
        </div>
      )}
      {toResolve.length > 0 && <Entries title={t('toResolve')} entries={toResolve} />}
      {toSend.length > 0 && (
        <Sheet title={t('toSend')}>
          <ul className="waiting-list">
            {toSend.map((entry) => (
              <OneEntry key={entry.id} entry={entry} state="to-send" />
            ))}
          </ul>
          <Button kind="second" fit onPress={() => void sendNow()}>
            {t('sendNow')}
          </Button>
        </Sheet>
      )}
      {sent.length > 0 && (
        <Sheet title={t('sent')}>
          <ul className="waiting-list">
            {sent.map((entry) => (
              <OneEntry key={`${entry.id} ${entry.tries}`} entry={entry} state="sent" />
            ))}
          </ul>
        </Sheet>
      )}
    </>
  )
}

function Entries({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  return (
    <Sheet title={title}>
      <ul className="waiting-list">
        {entries.map((entry) => (
          <OneEntry key={entry.id} entry={entry} state="to-resolve" />
        ))}
      </ul>
    </Sheet>
  )
}
