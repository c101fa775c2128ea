import type en from '../en/recovery.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Ayuda para que {name} entre', loading: 'Buscando lo que se sabe', another: 'Otra persona', logged: 'Queda escrito que usted lo vio.',
  find: {
    title: 'Perdió su teléfono', lead: 'Alguien está aquí con usted y ya no puede entrar. Busque a la persona, revise quién es y póngale un teléfono o correo nuevo para entrar.',
    search: 'Busque a la persona', searchHint: 'Nombre, teléfono o correo de antes', found: '{count, plural, =0 {No se encontró a nadie} one {Se encontró # persona} other {Se encontraron # personas}}', none: 'No se encontró a nadie con «{search}»', noneWhy: 'Pruebe solo con el apellido, o con el teléfono que tenía.',
  },
  known: {
    title: 'Para revisar quién es', lead: 'Pregunte, y compare con el papel que trae en la mano. No se lo lea.',
    phone: 'Teléfono hasta hoy', email: 'Correo hasta hoy', none: 'No hay', paper: 'Identificación que nos dijo', language: 'Idioma', speaks: { en: 'Inglés', es: 'Español' }, application: 'Pidió el {date}', loan: 'Préstamo {reference}',
  },
  form: {
    title: 'Ayuda para entrar', checked: '¿Cómo sabe que es esa persona?', checkedHint: 'Lo que vio ahora, con la persona enfrente.',
    ways: { 'drivers-licence': 'Licencia de manejo', passport: 'Pasaporte', 'consular-card': 'Matrícula consular', 'other-government-id': 'Otra identificación de un gobierno', 'known-in-person': 'Conozco a la persona' },
    to: 'Su teléfono o correo nuevo', toHint: 'Desde ahora, aquí llegan los códigos para entrar.',
    does: { told: 'Se avisa a {where} que cambió.', toldNobody: 'No hay a quién avisar: no tiene correo de antes, ni dijo que sí a los mensajes de texto en su teléfono de antes.', out: 'Su cuenta se cierra en todos lados, también en el teléfono perdido.', code: 'La contraseña de antes ya no sirve. Entra con un código.', record: 'Quedan escritos su nombre y lo que usted revisó.' },
    do: 'Darle a {name} otra forma de entrar',
  },
  not: { own: 'Es su propia cuenta. Cámbiela en la página de su cuenta, o pídalo a un colega.', staff: 'Esa persona trabaja aquí. Quien lleva el sistema le da la ayuda para entrar.' },
  done: {
    title: '{name} ya puede entrar', status: 'Listo', how: 'Ahora abre Molino en cualquier teléfono, escribe {to} y recibe un código.',
    told: 'Estamos avisando a {where} que cambió.', toldNobody: 'No pudimos avisar a nadie: no tenía correo, ni dijo que sí a los mensajes de texto en su teléfono de antes.',
  },
} satisfies WordsLike<typeof en>
