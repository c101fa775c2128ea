import type en from '../en/coaching.catalogue.ts'
import type { WordsLike } from '../words.ts'

/** Lo que se dice de las pláticas, igual para quien guía, para su gente y para quien decide. */
export default {
  checkpoint: {
    'before-funding': 'Antes de recibir el dinero', 'after-funding': 'A los {days} días', 'early-warning': 'Después de un atraso',
    agreed: 'La que acordaron', completion: 'Al terminar de pagar',
  },
  state: { planned: 'Falta', due: 'Le toca', done: 'Hecha', missed: 'No se hizo', skipped: 'Ya no hace falta' },
  noDay: 'todavía sin día',
  about: { payment: 'Un pago', business: 'Mi negocio', papers: 'Un papel', app: 'Esta página', other: 'Otra cosa' },
  guide: {
    title: 'Su guía', coach: '<b>{name}</b> le acompaña.', none: 'Todavía no tiene guía. En la oficina le contestan.', willCall: 'Su guía le va a llamar.', call: 'Llamar al {phone}',
    next: 'Platican el {date}', noNext: 'No hay plática apuntada todavía.', steps: 'Lo que sigue', by: 'para el {date}', notes: 'Lo que apuntó su guía',
    noteOn: '{date}, {name}', help: 'Pedir ayuda', asked: 'Ya avisamos. Le llaman pronto.', answered: '{name} ya lo leyó y se encarga.',
    what: '¿De qué se trata?', more: 'Cuéntenos más', moreHint: 'Si quiere.', send: 'Mandar', sent: 'Ya lo mandamos', close: 'Ya no hace falta', closed: 'Aviso cerrado',
  },
  standing: {
    title: 'Acompañamiento', none: 'Este préstamo no tiene plan.', coach: 'Guía: {name}', nobody: 'Nadie la guía todavía', ended: 'Terminado',
    help: 'Pidió ayuda el {date}', take: 'Yo me encargo', taken: 'Ya se le avisó', done: 'Cerrar el aviso', private: 'Notas privadas de su guía',
  },
} satisfies WordsLike<typeof en>
