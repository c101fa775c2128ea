import type en from '../en/assist.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  loading: 'Abriendo esta página',
  title: 'Ayudar a alguien',
  lead: 'La llenan juntas, en su aparato. La solicitud es de ella: primero dice que sí, y puede parar o seguir sola cuando quiera.',
  sent: 'La solicitud {reference} ya se mandó. Ella la puede ver en su propio teléfono.',
  who: {
    title: '¿A quién le ayuda?',
    contact: 'El teléfono o correo de ella',
    hint: 'Le mandamos un código de 6 números. Ella se lo dice a usted.',
    send: 'Mandarle el código',
    without: 'Seguir sin código',
    withoutNote: 'Solo si todavía no tiene cuenta. Con cuenta, hace falta el código.',
  },
  consent: {
    her: 'Quién es',
    code: 'El código que ella le dice',
    codeHint: 'Lo mandamos a {to}.',
    wrongCode: 'No son los 6 números que mandamos. Pregúntele otra vez.',
    givenNames: 'Su nombre',
    familyNames: 'Sus apellidos',
    familyNamesHint: 'Como están en sus papeles. Uno o dos.',
    title: 'Su permiso',
    lead: 'Léaselo en voz alta, en su idioma.',
    typedName: 'Su nombre completo',
    typedNameHint: 'Lo escribe ella, si está de acuerdo.',
    nameDiffers: 'No es el nombre de su cuenta. Revisen los dos.',
    start: 'Empezar juntas',
    back: 'Es otra persona',
  },
  open: {
    title: 'Hoy le ayuda a',
    since: '{reference}, desde las {time}',
    go: 'Seguir',
    note: 'La ayuda termina sola al final del día.',
  },
} satisfies WordsLike<typeof en>
