import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '#frontend/api/me.ts'

/** By the phone's own clock: it is a greeting, not a record. */
function partOfDay(hour: number): 'morning' | 'afternoon' | 'night' {
  if (hour < 12) return 'morning'
  return hour < 19 ? 'afternoon' : 'night'
}

export function Greeting() {
  const t = useTranslations('money.hello')
  const me = useMe()
  const [hour] = useState(() => new Date().getHours())
  return <p className="greeting pad soft">{me ? t(partOfDay(hour), { name: me.givenNames }) : ' '}</p>
}
