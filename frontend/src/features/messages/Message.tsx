import { useTranslations } from 'use-intl'
import type { components } from '#frontend/api/schema.d.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'

type Shown = components['schemas']['LocalMessage']
type Way = Shown['ways'][number]

const icons = { screen: 'device-mobile-fill', mail: 'envelope-simple-fill', text: 'chat-circle-text', paper: 'file-pdf-bold' } as const

/** E.g. 'Texto: se queda aquí'. */
function WayLine({ way }: { readonly way: Way }) {
  const t = useTranslations('operations.messages')
  const why = way.why === 'no-way-out' || way.why === 'no-consent' || way.why === 'no-address' || way.why === 'too-late' ? way.why : null
  return (
    <li>
      <Icon name={icons[way.channel]} /> {t(`channel.${way.channel}`)}: {why === null ? t(`state.${way.state}`) : t(`held.${why}`)}
    </li>
  )
}

/** One message: whom it is for, what it says in both languages, and how each way of it goes. */
export function Message({ message }: { readonly message: Shown }) {
  const t = useTranslations('operations.messages')
  const dates = useDates()
  return (
    <article className="sheet">
      <p className="soft small">{t('to', { name: message.to, when: dates.moment(message.sentAt), language: message.locale })}</p>
      <div className="message-both">
        {(['es', 'en'] as const).map((language) => (
          <div key={language} lang={language}>
            {message.subject !== null && <h2>{message.subject[language]}</h2>}
            <p>{message.body[language]}</p>
            {message.text !== null && (
              <p className="message-text">
                <Icon name={icons.text} /> {message.text[language]}
              </p>
            )}
          </div>
        ))}
      </div>
      <ul className="message-ways small soft">
        {message.ways.map((way) => (
          <WayLine key={way.channel} way={way} />
        ))}
        {message.letter && <li>{t('letter')}</li>}
      </ul>
    </article>
  )
}
