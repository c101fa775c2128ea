import type en from '../en/ui.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  skip: 'Ir a la página',
  loading: 'Un momento, lo estamos buscando',
  strip: { offline: '<b>Sin señal desde las {time}.</b> Lo que escriba se guarda en su teléfono.', toSend: 'por mandar ({count})', toResolve: 'por resolver ({count})', label: 'Lo que sigue en su teléfono' },
  steps: 'Paso {current} de {count}',
  back: 'Atrás',
  name: 'Molino',
  home: 'Molino, página de inicio',
  pageTitle: '{title} · Molino',
  menu: {
    main: 'Principal',
    signIn: 'Entrar',
    account: 'Mi cuenta',
    money: 'Mi dinero',
    application: 'Mi solicitud',
    papers: 'Mis papeles',
  },
  field: { show: 'Ver', hide: 'Ocultar', showPassword: 'Ver la contraseña', hidePassword: 'Ocultar la contraseña', choose: 'Escoja', chooseOne: 'Escoja una.' },
  errors: {
    count: '{count, plural, one {Falta # cosa para seguir} other {Faltan # cosas para seguir}}',
    refused: 'No se pudo hacer',
    restIsSaved: 'Lo demás ya quedó guardado.',
  },
  toasts: { region: 'Mensajes', undo: 'Deshacer', close: 'Cerrar este mensaje' },
  dialog: { close: 'Cerrar' },
  retry: 'Intentar otra vez',
  saved: { server: 'Guardado a las {time}', sending: 'Guardando', phone: 'En su teléfono a las {time}, todavía no se manda' },
  date: {
    day: '{weekday} {day} de {month}',
    dayWithYear: '{weekday} {day} de {month} de {year}',
    short: '{day} {shortMonth}',
    shortWithYear: '{day} {shortMonth} {year}',
    distance: '{days, plural, =0 {es hoy} =1 {es mañana} other {faltan # días}}',
    ago: '{days, plural, =1 {fue ayer} other {hace # días}}',
    at: '{day}, {time}',
    half: { am: '{clock}\u00A0a.\u00A0m.', pm: '{clock}\u00A0p.\u00A0m.' },
  },
  percent: '{value}\u00A0%',
  notFound: { title: 'Esta página no está', why: 'Puede que el enlace sea viejo o le falte una letra.', home: 'Ir al inicio' },
  broken: { title: 'Algo se descompuso de nuestro lado', why: 'Lo que escribió se queda guardado. Intente otra vez o llame al {phone}.', again: 'Cargar la página otra vez' },
} satisfies WordsLike<typeof en>
