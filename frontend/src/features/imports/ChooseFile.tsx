import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { importChanged, type ImportKind } from './queries.ts'
import { mostBytes, readFile } from './read-file.ts'
import { Unreadable } from './Unreadable.tsx'

interface ChooseFileProps {
  readonly kind: ImportKind
  readonly words: string
  /** The one thing to do on this page. */
  readonly isDoor?: boolean
}

interface Chosen { readonly id: string; readonly fileName: string; readonly content: string }

/** Chooses a file and brings it; then its lines are looked at on a page of their own. */
export function ChooseFile({ kind, words, isDoor = false }: ChooseFileProps) {
  const t = useTranslations('imports.choose')
  const go = useNavigate()
  const [fault, setFault] = useState<'tooLarge' | 'notRead' | null>(null)
  const bring = useIntent({
    run: ({ input, key }: { input: Chosen; key: string }) => answer(api.POST('/api/imports', { params: { ...intentHeader(key) }, body: { ...input, kind } })),
    onDone: async ({ importId }) => {
      await importChanged()
      await go(`/imports/${importId}`)
    },
  })
  async function choose(list: FileList | null): Promise<void> {
    const file = list?.item(0)
    if (!file) return
    bring.reset()
    if (file.size > mostBytes) return setFault('tooLarge')
    setFault(null)
    try {
      bring.mutate({ id: newId(), fileName: file.name, content: await readFile(file) })
    } catch {
      setFault('notRead')
    }
  }
  return (
    <div className="imports-choose">
      <FileTrigger acceptedFileTypes={['.csv', '.txt', 'text/csv', 'text/plain']} onSelect={(list) => void choose(list)}>
        <Button kind={isDoor ? 'door' : 'second'} fit icon="folder" isPending={bring.isPending}>
          {words}
        </Button>
      </FileTrigger>
      {fault !== null && <p className="problem" role="alert">{t(fault)}</p>}
      {bring.isError && (bring.error.code === 'import-unreadable' ? <Unreadable problem={bring.error} /> : <ProblemNote error={bring.error} />)}
    </div>
  )
}
