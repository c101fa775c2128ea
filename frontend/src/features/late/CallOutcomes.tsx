import { useState } from 'react'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { newId } from '#frontend/api/new-id.ts'
import { talkChanged } from '#frontend/api/repaying.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { sendOrKeepCall, type CallBody } from '#frontend/ui/calls/call-kind.ts'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

/** How a call of ours can end without more to say about it. */
const plainEndings = ['no-answer', 'message-left', 'wrong-number', 'asked-to-wait', 'refused'] as const

/** What came of a call in two presses; whatever has a note, a promise or a day in it is written down on the loan's page. */
export function CallOutcomes({ loanId }: { readonly loanId: string }) {
  const t = useTranslations('late')
  const [id, setId] = useState(newId)
  const record = useIntent({
    run: ({ input, key }: { input: CallBody['outcome']; key: string }) => sendOrKeepCall({ loanId, body: { id, direction: 'we-called', outcome: input } }, key),
    onDone: async (how) => {
      setId(newId())
      say(t(`contacts.${how}`))
      if (how === 'saved') await talkChanged(loanId)
    },
  })
  return (
    <details className="late-more">
      <summary>{t('next.whatCame')}</summary>
      <div className="late-outcomes">
        {plainEndings.map((outcome) => (
          <Button key={outcome} kind="second" fit isPending={record.isPending && record.variables === outcome} onPress={() => record.mutate(outcome)}>
            {t(`outcome.${outcome}`)}
          </Button>
        ))}
        <Link to={`/loans/${loanId}?do=log-call`}>{t('next.more')}</Link>
      </div>
      {record.error !== null && <ProblemNote error={record.error} />}
    </details>
  )
}
