import { answer, api } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { whereTo } from '#frontend/api/where-to.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'

/** A code that is on its way: to where, as she typed it, and by which id it is named when it comes back. */
export interface SentCode {
  readonly to: string
  readonly codeId: string
}

/** Has a code sent to a phone or mail. */
export function useCode(onSent: (sent: SentCode) => void) {
  const locale = useLanguage()
  return useIntent({
    run: ({ input }: { input: { to: string } }) => answer(api.POST('/api/one-time-codes', { body: { ...whereTo(input.to), locale } })),
    onDone: ({ codeId }, { to }) => onSent({ to: to.trim(), codeId }),
  })
}
