import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { say } from '#frontend/ui/Toasts.tsx'
import { settingsQuery, type Setting } from './queries.ts'

interface NewValue { effectiveFrom: string; value: unknown }

/** Sets a setting from a day on, and says so. @param onDone then leaves the form */
export function useSetSetting({ key: setting }: Pick<Setting, 'key'>, onDone: () => void) {
  const t = useTranslations('settings')
  return useIntent({
    run: ({ input, key }: { input: NewValue; key: string }) => answer(api.PUT('/api/settings/{key}', { params: { path: { key: setting }, ...intentHeader(key) }, body: input })),
    onDone: () => {
      say(t('done'))
      onDone()
      return queries.invalidateQueries({ queryKey: settingsQuery.queryKey })
    },
  })
}
