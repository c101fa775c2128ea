import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { Problem } from '#frontend/api/problem.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { decide, type Entry } from '#frontend/queue/index.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { IconName } from '#frontend/ui/icon-names.ts'
import { placeOfSheet } from '#frontend/ui/meeting-sheet/sheet-input.ts'
import { useProblemWords } from '#frontend/ui/use-problem-words.ts'
import { BothValues } from './BothValues.tsx'
import { useEntryWords } from './use-entry-words.ts'

type Standing = 'to-send' | 'to-resolve' | 'sent'

const icons: Record<Standing, IconName> = { 'to-send': 'device-mobile-fill', 'to-resolve': 'git-fork-bold', sent: 'cloud-check-fill' }

/** One thing she did: what, when, and how it stands. What is to be resolved is resolved in its row. */
export function OneEntry({ entry, state }: { readonly entry: Entry; readonly state: Standing }) {
  const t = useTranslations('waiting')
  const dates = useDates()
  const { what } = useEntryWords()
  return (
    <li className="waiting-row" data-state={state}>
      <p className="waiting-what">
        <b>{what(entry)}</b>
        <span className="small soft">{t('at', { moment: dates.moment(new Date(entry.madeAt).toISOString()) })}</span>
      </p>
      <p className="waiting-state" data-state={state}>
        <Icon name={icons[state]} />
        {t(`state.${state}`)}
      </p>
      {state === 'to-resolve' && <ToResolve entry={entry} />}
    </li>
  )
}

/** What has both values on a page of its own is resolved there, the rest here. */
function ToResolve({ entry }: { readonly entry: Entry }) {
  const t = useTranslations('waiting')
  const place = placeOfSheet(entry)
  if (place !== undefined) {
    return (
      <p className="waiting-choice">
        <Link to={place}>{t('onItsPage')}</Link>
      </p>
    )
  }
  return entry.trouble !== undefined && entry.trouble.differences.length > 0 ? <BothValues entry={entry} /> : <Refused entry={entry} />
}

/** The server said no: why, and to try again or to leave it. */
function Refused({ entry: { id, trouble } }: { readonly entry: Entry }) {
  const t = useTranslations('waiting')
  const words = useProblemWords()
  return (
    <div className="waiting-choice">
      <p>{trouble === undefined || trouble.status === 0 ? t('cannotRead') : words.refusal(new Problem(trouble.code, trouble.status))}</p>
      <div className="waiting-doors">
        <Button kind="second" fit onPress={() => void decide(id, 'mine')}>
          {t('again')}
        </Button>
        <Button kind="quiet" fit onPress={() => void decide(id, 'theirs')}>
          {t('leave')}
        </Button>
      </div>
    </div>
  )
}
