import { useTranslations } from 'use-intl'
import { decide, type Entry } from '#frontend/queue/index.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { useEntryWords } from './use-entry-words.ts'

/** The same thing, changed here and elsewhere: both values stand, and two equal doors. Nothing was overwritten. */
export function BothValues({ entry: { id, trouble } }: { readonly entry: Entry }) {
  const t = useTranslations('waiting.both')
  const { field, value } = useEntryWords()
  return (
    <div className="waiting-choice">
      <p>{t('lead')}</p>
      <dl className="waiting-both">
        {trouble?.differences.map(({ path, mine, theirs }) => (
          <div key={path.join(' ')}>
            <dt>{field(path)}</dt>
            <dd>
              <span className="small soft">{t('here')}</span> {value(path, mine)}
            </dd>
            <dd>
              <span className="small soft">{t('there')}</span> {value(path, theirs)}
            </dd>
          </div>
        ))}
      </dl>
      <div className="waiting-doors">
        <Button kind="second" fit onPress={() => void decide(id, 'mine')}>
          {t('mine')}
        </Button>
        <Button kind="second" fit onPress={() => void decide(id, 'theirs')}>
          {t('theirs')}
        </Button>
      </div>
      <p className="small soft">{t('after')}</p>
    </div>
  )
}
