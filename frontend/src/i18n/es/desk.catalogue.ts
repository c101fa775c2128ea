import type en from '../en/desk.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Mis pendientes', titleAll: 'Los pendientes de todos', lead: '{date}. Primero el plazo de ley más cercano.', loading: 'Buscando los pendientes',
  none: 'Aquí no hay nada pendiente', noneWhy: 'Vea otro filtro arriba, o disfrute la calma.',
  noneMine: 'Nada espera por usted', noneMineWhy: 'Sus colegas todavía tienen solicitudes abiertas.', seeAll: 'Ver las {count, number}',
  filters: 'Mostrar', peek: 'La solicitud escogida',
  filter: { all: 'Todas', mine: 'Mías', 'waiting-on-me': 'Me esperan', 'to-decide': 'Por decidir', second: 'Segundo sí', missing: 'Faltan papeles', 'over-limit': 'Sobre mi límite', spanish: 'En español' },
  head: { deadline: 'Plazo', person: 'Persona y negocio', asksFor: 'Pide', nextStep: 'Lo que sigue', waitingOn: 'Espera a', language: 'Idioma' },
  group: { overdue: 'Plazo de ley vencido', 'within-3': 'Antes de 3 días', 'within-7': 'Antes de 7 días', later: 'Más de 7 días' },
  nextStep: { decide: 'Decidir', 'second-opinion': 'Dar el segundo sí', 'wait-for-second': 'Se pidió el segundo sí', 'look-at-papers': 'Ver papeles', 'wait-for-papers': 'Se pidieron papeles', 'wait-for-answer': 'Responden a otra oferta' },
  waitingOn: { me: 'Usted', officer: 'Oficial', 'second-person': 'Segunda persona', applicant: 'Solicitante' },
  missing: '{count, plural, one {Falta # cosa} other {Faltan # cosas}}', overLimit: 'Sobre su límite: deciden dos', dayOf: 'Día {day} de {of}',
  daysLeft: '{days, plural, =0 {Hoy} one {# día} other {{days, number} días}}', noDeadline: 'No hay',
  speaks: { en: 'Habla inglés', es: 'Habla español' },
  by: { 'incompleteness-notice': 'Aviso a más tardar el {date}', 'respond-by': 'Responden a más tardar el {date}', decision: 'Contestar a más tardar el {date}', 'counter-expiry': 'Responden a más tardar el {date}' },
  payments: 'Pagos', product: 'Producto', received: 'Pidió', officer: 'Oficial', nobody: 'Nadie todavía',
  open: { decide: 'Abrir y decidir', 'second-opinion': 'Abrir y dar el segundo sí', 'wait-for-second': 'Abrir la solicitud', 'look-at-papers': 'Abrir y ver los papeles', 'wait-for-papers': 'Abrir la solicitud', 'wait-for-answer': 'Abrir la solicitud', read: 'Abrir la solicitud' },
  papers: { go: 'Pedir o aceptar un papel', of: 'Papeles de {name}', look: 'Verlos' },
  keys: { next: 'la que sigue', previous: 'la anterior', open: 'abrir', find: 'buscar' },
  search: 'Buscar', searchHint: 'Persona, negocio o número', everybody: 'De quien sea', for: 'por {name}', team: 'El equipo, y quién no está',
  saved: { keepThis: 'Guardar esta vista', name: 'Nombre de la vista', keep: 'Guardarla', leave: 'Dejarla', kept: 'La vista quedó guardada.', remove: 'Quitar «{name}»', removed: 'Se quitó «{name}».' },
  give: {
    label: 'Pasar las marcadas', mark: 'Marcar', markOne: 'Marcar a {name}', picked: '{count, plural, one {# marcada} other {# marcadas}}', to: 'Pasar a', choose: 'Escoja', nobody: 'Nadie',
    officer: '{name}, {count, plural, =0 {ninguna abierta} one {# abierta} other {# abiertas}}', do: 'Pasar', leave: 'Desmarcar', chooseFirst: 'Escoja a quién se pasan.',
    done: '{count, plural, one {# solicitud} other {# solicitudes}} para {name}.',
  },
} satisfies WordsLike<typeof en>
