import type en from '../en/circle-group.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  loading: 'Buscando su grupo',
  lead: '{count, plural, one {# persona} other {# personas}}. Cada quien debe solamente su propio préstamo.',
  title: 'Para su próximo préstamo',
  first: 'Su primer préstamo es de lo que acuerde con quien lo revisa. Para el siguiente:',
  ceiling: 'Puede ser de hasta {amount}. Con todo esto puede crecer:',
  need: {
    'on-time': 'Pagar a tiempo: {needs} % o más',
    cycles: 'Préstamos pagados: {needs}',
    attendance: 'Venir a las juntas: {needs} % o más',
    'group-current': 'El grupo va al corriente',
  },
  has: { percent: 'Usted: {has} %', loans: '{has, plural, one {Usted: # préstamo} other {Usted: # préstamos}}' },
  met: 'Sí', notYet: 'Todavía no',
  bankReady: 'Ya paga tan bien que puede mostrárselo a un banco. Si quiere, pídale una hoja a su guía.',
  door: {
    open: 'Ya puede pedir un préstamo', waits: 'Ahora un préstamo tiene que esperar',
    openWhy: 'En el grupo nada lo impide.',
    'no-new-loanWhy': 'El grupo no va al corriente. Cuando vaya, puede recibir un préstamo nuevo.',
    'no-bigger-loanWhy': 'El grupo no va al corriente. Puede recibir lo mismo que la vez pasada, no más.',
  },
  turn: {
    now: 'Le toca: el dinero puede salir en cuanto firme.',
    from: 'El dinero puede salir desde el {day}, si hasta entonces todas las personas pagan a tiempo.',
    before: 'Usted va en el paso {step}: primero reciben las personas de antes.',
  },
  setting: {
    none: 'Si alguien no paga, para las demás personas no cambia nada.',
    access_block: 'Mientras alguien tenga {days} días de atraso, nadie más recibe un préstamo nuevo.',
    increase_block: 'Mientras alguien tenga {days} días de atraso, nadie más recibe un préstamo más grande.',
    capped_share: 'Usted responde por otras personas solo si firma una hoja, y solo por una parte.',
    joint_and_several: 'Usted responde por otras personas solo si firma una hoja.',
  },
  private: 'A nadie se le dice quién está atrasado.',
} satisfies WordsLike<typeof en>
