import type en from '../en/disbursements.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Firmados, por entregar',
  lead: 'Ya firmaron todos. El dinero lo manda alguien que no decidió.',
  loading: 'Buscando los préstamos firmados',
  none: 'Ningún préstamo espera su dinero',
  noneWhy: 'Un préstamo llega aquí cuando firma la última persona.',
  goodThrough: 'Vale hasta el {date}',
  expired: 'El contrato venció el {date}',
  amount: 'Préstamo', withheld: 'Se descuenta por cargos', net: 'Reciben',
  fund: 'Entregar este préstamo',
  notYou: '<b>Este no le toca mandarlo a usted.</b> {why}',
  hindrance: {
    'party-yourself': 'Usted es parte de este préstamo.',
    'decided-by-you': 'Usted tomó parte en la decisión; el dinero lo manda otra persona.',
    'agreement-expired': 'Ya pasó la fecha del contrato.',
    'figures-moved': 'Si se manda hoy, una cantidad sería distinta de la que firmaron.',
  },
  method: 'Cómo sale el dinero',
  reference: 'Su número',
  referenceHint: 'De la transferencia, del cheque o del recibo de efectivo.',
  review: 'Revisarlo otra vez', leave: 'Ahora no',
  sure: '¿Mandar {amount}?',
  result: 'El préstamo empieza hoy. El dinero es para {who}; todos los del préstamo lo ven en seguida.',
  by: '{method}, número {reference}',
  send: 'Mandar {amount}',
  done: 'Se mandaron {amount} a {who}',
  renew: { why: 'Haga el contrato de nuevo con fecha de hoy. Todos firman otra vez, para que el papel y el dinero digan lo mismo.', again: 'Hacerlo de nuevo', done: 'Hecho de nuevo. Ya les avisamos que firmen otra vez.' },
} satisfies WordsLike<typeof en>
