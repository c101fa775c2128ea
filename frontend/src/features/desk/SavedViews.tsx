import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { savedFiltersQuery, type QueueView, type SavedFilter } from './queries.ts'
import { sameView } from './use-queue-view.ts'

interface SavedViewsProps {
  readonly view: QueueView
  readonly onView: (view: QueueView) => void
}

type Kept = Pick<SavedFilter, 'id' | 'name' | 'filter'>

const keep = ({ id, name, filter }: Kept, key: string) =>
  answer(api.PUT('/api/saved-filters/{savedFilterId}', { params: { path: { savedFilterId: id }, ...intentHeader(key) }, body: { name, filter } }))
const asked = () => queries.invalidateQueries({ queryKey: savedFiltersQuery.queryKey })

/** What she is looking at, to be kept under a name. */
function NameIt({ view, onLeave }: { readonly view: QueueView; readonly onLeave: () => void }) {
  const t = useTranslations('desk.saved')
  const [id] = useState(newId)
  const form = useForm<{ name: string }>({ defaultValues: { name: '' }, shouldFocusError: false })
  const save = useIntent({
    run: ({ input, key }: { input: Kept; key: string }) => keep(input, key),
    onDone: () => {
      say(t('kept'))
      onLeave()
      return asked()
    },
  })
  return (
    <Form form={form} problem={save.error} onSubmit={({ name }) => save.mutateAsync({ id, name: name.trim(), filter: { ...view } }).catch(() => {})}>
      <div className="saved-name">
        <FormSummary />
        <FormText name="name" label={t('name')} maxLength={40} required autoComplete="off" />
        <Button type="submit" kind="second" fit isPending={save.isPending}>
          {t('keep')}
        </Button>
        <Button kind="quiet" fit onPress={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </Form>
  )
}

/** The views she keeps, one press each; the one she looks at can be kept or taken out, and taking out can be undone. */
export function SavedViews({ view, onView }: SavedViewsProps) {
  const t = useTranslations('desk.saved')
  const saved = useQuery(savedFiltersQuery).data ?? []
  const [naming, setNaming] = useState(false)
  const open = saved.find(({ filter }) => sameView(filter, view))
  const restore = useIntent({ run: ({ input, key }: { input: Kept; key: string }) => keep(input, key), onDone: asked })
  const remove = useIntent({
    run: ({ input, key }: { input: Kept; key: string }) =>
      answer(api.DELETE('/api/saved-filters/{savedFilterId}', { params: { path: { savedFilterId: input.id }, ...intentHeader(key) } })),
    onDone: (_left, input) => {
      say(t('removed', { name: input.name }), () => restore.mutate({ ...input, id: newId() }))
      return asked()
    },
  })
  const isPlain = view.search === undefined && view.officerId === undefined && open === undefined
  return (
    <div className="queue-views">
      {saved.map(({ id, name, filter }) => (
        <button key={id} type="button" className="desk-filter" data-selected={open?.id === id || undefined} aria-pressed={open?.id === id} onClick={() => onView(filter)}>
          <Icon name="star-fill" />
          {name}
        </button>
      ))}
      {open !== undefined && (
        <Button kind="quiet" fit onPress={() => remove.mutate(open)}>
          {t('remove', { name: open.name })}
        </Button>
      )}
      {!isPlain && open === undefined && !naming && (
        <Button kind="quiet" fit icon="star" onPress={() => setNaming(true)}>
          {t('keepThis')}
        </Button>
      )}
      {naming && open === undefined && <NameIt view={view} onLeave={() => setNaming(false)} />}
    </div>
  )
}
