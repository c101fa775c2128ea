import type { CollectionsNotices } from './en.catalogue.ts'

export const es = {
  'late-for-long': {
    subject: 'Busquemos cómo seguir con su préstamo',
    body: 'No ha llegado su pago del {dueOn} del préstamo {reference}, y ya van {amount} de atraso. Preferimos encontrar con usted una manera. Puede pedir una pausa, pagos más chicos o una plática. En Mi dinero toque «No puedo pagar esta vez», o llame a {person} al {phone}.',
    text: 'Molino: no ha llegado su pago del {dueOn}. Puede haber una pausa o pagos más chicos. Llame al {phone} y buscamos cómo.',
  },
  'promise-broken': {
    subject: 'Préstamo {reference}: no llegó lo prometido',
    body: 'No llegaron, o no completos, los {amount} prometidos del préstamo {reference} para el {on}. Ya toca llamar: el préstamo está en Atrasados hoy.',
  },
  'late-second-person': {
    subject: 'El préstamo {reference} lleva mucho tiempo atrasado',
    body: 'El préstamo {reference} está atrasado desde el {dueOn}, con {amount} sin pagar. Véalo, por favor, junto con el oficial que lo tiene.',
  },
  'charge-off-proposed': {
    subject: 'Préstamo {reference}: usted decide si se da por perdido',
    body: 'El préstamo {reference} está atrasado desde el {dueOn}, con {amount} sin pagar. Nada se da por perdido solo. Decídalo en la página del préstamo, o déjelo para después en Atrasados hoy.',
  },
} as const satisfies CollectionsNotices
