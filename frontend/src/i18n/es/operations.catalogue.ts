import type en from '../en/operations.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Operación', lead: 'Lo que Molino hizo por su cuenta, lo que hay que revisar y quién hizo qué.', loading: 'Buscando los registros',
  when: 'Cuándo', what: 'Qué', state: 'Cómo va', older: 'Anteriores',
  endOfDay: { title: 'Cierres del día', date: 'Día', loans: 'Préstamos', notices: 'Avisos', took: 'Terminó', running: 'En curso', none: 'Todavía no se ha cerrado ningún día', why: 'Se hace solo cada noche.' },
  incidents: { title: 'Hay que revisar', open: 'Abierto', closed: 'Cerrado', none: 'No hay nada que revisar', why: 'Aquí saldría un plazo vencido o una parte que falló.' },
  audit: { title: 'Quién hizo qué', who: 'Quién', molino: 'Molino', subject: 'De' },
  messages: {
    title: 'Mensajes', lead: 'La demostración no manda nada afuera. Aquí está lo que la gente recibiría, en los dos idiomas.',
    loading: 'Buscando los mensajes', none: 'Todavía no hay mensajes', why: 'El primero llega cuando alguien pide un préstamo.', to: 'Para {name}, {when}, {language, select, en {en inglés} other {en español}}', older: 'Mensajes anteriores',
  },
} satisfies WordsLike<typeof en>
