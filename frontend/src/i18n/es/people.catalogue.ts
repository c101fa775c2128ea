import type en from '../en/people.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Mi gente', loading: 'Buscando su gente', lead: '{date}. {talks, plural, one {# plática} other {# pláticas}}, {calls, plural, one {# llamada} other {# llamadas}}. {people, plural, one {# persona} other {# personas}}.',
  minutes: '{hours} h {minutes} min este mes',
  talks: 'Pláticas de hoy', noTalks: 'Hoy no hay pláticas.', noted: 'Apuntada, {minutes} min', notedOnly: 'Apuntada',
  calls: 'Llamar hoy', callsWhy: 'por qué está cada quien', noCalls: 'Hoy nadie necesita una llamada.', callsNote: 'Esta llamada es para ayudar, no para cobrar.',
  missed: 'No se hizo la plática del {date}', late: 'Atraso desde el {date}', help: 'Pidió ayuda el {date}', helpAbout: 'Pidió ayuda el {date}: {about}',
  people: 'La siguiente con cada quien', soonest: 'primero la más cercana', noPeople: 'Todavía no guía a nadie.', noNext: 'Sin día',
  unassigned: 'Sin guía', since: 'desde el {date}', take: 'La tomo yo', took: '{name} ya es de su gente',
  person: {
    loading: 'Buscando a la persona', back: 'Mi gente', loan: 'Préstamo de {amount}', late: 'Debe {amount} atrasado', upToDate: 'Al corriente', speaks: { es: 'Habla español.', en: 'Habla inglés.' },
    line: 'Pláticas', steps: 'Próximos pasos', noSteps: 'No hay pasos apuntados.', stepDone: 'hecho', by: 'para el {date}', drop: 'Quitar', notes: 'Notas', before: 'Antes', minutes: 'Minutos con esta persona',
    talkLine: '{outcome} el {date}', talkMinutes: '{minutes} min', beside: 'Fuera del plan', shared: 'La ve', private: 'Privada', answer: 'Yo me encargo', closeHelp: 'Ya se atendió', answered: 'Ya se le avisó', helpTitle: 'Pide ayuda',
    category: { 'before-loan': 'Antes del préstamo', 'after-loan': 'Después del préstamo', class: 'Clase', other: 'Otro' },
    outcome: { done: 'Se hizo', missed: 'No se hizo', moved: 'Se cambió de día', skipped: 'No hace falta' },
  },
  form: {
    title: 'Apuntar una plática', about: 'Cuál', beside: 'Otra, fuera del plan', outcome: 'Cómo quedó', heldOn: 'Qué día', shared: 'Esto lo lee {name}', sharedHint: 'En su idioma, tal como lo escriba.',
    private: 'Privada', privateHint: 'Solo usted; cada vez que se lee queda apuntado.', minutes: 'Minutos', counts: 'Cuenta para', nextOn: 'Siguiente plática', nextHint: 'Deje vacío si sigue el plan.',
    step: 'Su próximo paso', stepHint: 'Ella lo marca en su teléfono.', stepDueOn: 'Para cuándo', save: 'Guardar', saveAndSend: 'Guardar y mandar a {name}', saved: 'Quedó apuntada',
  },
} satisfies WordsLike<typeof en>
