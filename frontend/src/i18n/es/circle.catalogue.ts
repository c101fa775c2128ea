import type en from '../en/circle.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  loading: 'Buscando su tanda',
  lead: {
    weekly: '{count} personas, {amount} cada semana. Turno {round} de {count}.',
    biweekly: '{count} personas, {amount} cada dos semanas. Turno {round} de {count}.',
    monthly: '{count} personas, {amount} cada mes. Turno {round} de {count}.',
  },
  wheel: { of: 'de {count}', received: 'ya recibió', now: 'ahora', mine: 'usted', waiting: 'falta' },
  turn: {
    is: 'Su turno: {day}',
    was: 'Su turno fue el {day}',
    get: 'Usted tiene el turno {turn} y recibe {pot}.',
    got: 'Usted tuvo el turno {turn} y recibió {pot}.',
    moved: 'El {day} no abren los bancos.',
  },
  owe: {
    title: 'Lo que usted pone',
    paid: 'ya pagó',
    due: 'le toca',
    late: 'atrasado',
    by: 'A más tardar el {day}',
    all: 'Todo junto',
    next: 'La próxima vez pone {amount}, a más tardar el {day}.',
    done: 'Ya pagó todas las veces.',
    how: 'Páguele a la persona que lleva la tanda. Ella lo anota y aquí lo ve.',
  },
  paid: {
    receives: 'Esta vez recibe {name}',
    youReceive: 'Esta vez recibe usted',
    sum: '{together} de {pot}',
    by: 'El {day}',
    you: 'Usted',
    yes: 'pagó',
    notYet: 'todavía no',
    private: 'De los demás, aquí solo se ve «pagó» o «todavía no». De usted, ellos ven lo mismo.',
  },
  forming: {
    title: 'Ya entraron {joined} de {count}',
    why: 'La tanda empieza cuando estén todas las personas. La primera vez es el {day}.',
    you: 'Usted',
  },
  none: { title: 'Usted no está en una tanda.', why: 'Para entrar a una, pida la invitación a la persona que la lleva.' },
} satisfies WordsLike<typeof en>
