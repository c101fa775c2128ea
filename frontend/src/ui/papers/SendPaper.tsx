import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslations } from 'use-intl'
import { Button } from '../Button.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { addPaper, type Purpose } from './use-papers.ts'

/** Without HEIC in this list an iPhone hands over a JPEG. */
const photos = ['image/jpeg', 'image/png', 'image/webp']
const files = [...photos, 'application/pdf']

interface SendPaperProps {
  readonly purpose: Purpose
  /** What it is, for whoever hears the page: "Tomar foto: identificación". */
  readonly name: string
  /** The one thing to do on this page. */
  readonly isDoor?: boolean
}

/** Two ways to send a paper: take a photo of it now, or choose a file. */
export function SendPaper({ purpose, name, isDoor = false }: SendPaperProps) {
  const t = useTranslations('documents')
  const [isWorking, setIsWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  async function add(list: FileList | null): Promise<void> {
    if (list === null) return
    setIsWorking(true)
    setError(null)
    try {
      for (const file of list) await addPaper(purpose, file)
    } catch (problem) {
      setError(problem)
    } finally {
      setIsWorking(false)
    }
  }
  return (
    <div className="paper-ways">
      <FileTrigger acceptedFileTypes={photos} defaultCamera="environment" onSelect={(list) => void add(list)}>
        <Button kind={isDoor ? 'door' : 'second'} icon="camera-fill" aria-label={t('takeOf', { name })} isPending={isWorking}>
          {t('take')}
        </Button>
      </FileTrigger>
      <FileTrigger acceptedFileTypes={files} allowsMultiple onSelect={(list) => void add(list)}>
        <Button kind="quiet" fit icon="folder" aria-label={t('chooseOf', { name })}>
          {t('choose')}
        </Button>
      </FileTrigger>
      {error !== null && <ProblemNote error={error} />}
    </div>
  )
}
