import type { en } from './en.catalogue.ts'

export const es: typeof en = {
  notices: {
    'circle-started': {
      subject: 'Ya empieza su tanda {circle}',
      body: 'Ya entraron todas las personas. Cada una pone {amount} cada vez; la primera es el {firstOn}. A usted le toca el turno {turn}: el {turnOn} recibe {pot}.',
    },
  },
  rules: `{memberCount} personas ponen {amount} cada una, {cadence, select, weekly {cada semana} biweekly {cada dos semanas} other {cada mes}}. Cada vez, una de ustedes recibe todo, {pot}, en el orden que acordaron. Cuando a todas les tocó su turno, la tanda termina: cada una puso {pot} y recibió {pot}. Nadie paga interés.

Las demás ven si usted ya pagó esta vez, y nada más de usted. Si una vez no puede pagar, avise antes del día a la persona que lleva la tanda.`,
}
