import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

const textsQuery = queryOptions({ queryKey: ['my-texts'], queryFn: () => answer(api.GET('/api/me/texts')) })

/** Her yes or no to text messages, with what they are about and how to stop them beside the question. */
export function Texts() {
  const t = useTranslations('account.texts')
  const texts = useQuery(textsQuery)
  const set = useIntent({
    run: ({ input: wanted, key }: { input: boolean; key: string }) => answer(api.PUT('/api/me/texts', { params: intentHeader(key), body: { wanted } })),
    onDone: ({ wanted }) => {
      say(t(wanted ? 'on' : 'off'))
      return queries.invalidateQueries({ queryKey: textsQuery.queryKey })
    },
  })
  return (
    <Sheet title={t('title')}>
      <Answer query={texts}>
        {({ wanted, possible, phone }) => (
          <>
            <p>{wanted ? t('wanted', { phone: phone ?? '' }) : possible ? t('offer', { phone: phone ?? '' }) : t('first')}</p>
            {possible && !wanted && <p className="small soft">{t('terms')}</p>}
            {set.isError && <ProblemNote error={set.error} />}
            {(wanted || possible) && (
              <Button kind={wanted ? 'quiet' : 'second'} fit isPending={set.isPending} onPress={() => set.mutate(!wanted)}>
                {t(wanted ? 'no' : 'yes')}
              </Button>
            )}
          </>
        )}
      </Answer>
    </Sheet>
  )
}
