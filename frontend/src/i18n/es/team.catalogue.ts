import type en from '../en/team.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'El equipo', lead: 'Quién decide aquí, y quién suple a quién.', loading: 'Buscando al equipo', officers: 'Oficiales de préstamos',
  head: { name: 'Oficial', open: 'Abiertas', away: 'Ausencia' }, here: 'Aquí está', files: '{count, plural, =0 {Ninguna} other {#}}',
  standsIn: 'Le suple {name}, del {from} al {through}', back: 'Ya regresé', backFor: '{name} ya regresó', ended: 'Ya nadie suple.',
  away: {
    title: '¿Se va unos días?', lead: 'Sus solicitudes le esperan también a quien le suple. Lo que decida cuenta con su propio límite.',
    titleFor: '¿Alguien no va a estar?', leadFor: 'Sus solicitudes le esperan también a quien suple, que decide con su propio límite.',
    who: 'Quién no va a estar', deputy: 'Quién le suple', from: 'Primer día', through: 'Último día', do: 'Avisar', done: 'Suple {name}.',
  },
} satisfies WordsLike<typeof en>
