import type en from '../en/grants.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Personas', lead: 'Cada renglón es un cargo. Quien da cargos no decide préstamos ni mueve dinero.', loading: 'Buscando los cargos',
  grants: 'Quién puede hacer qué', person: 'Persona', role: 'Cargo', limit: 'Aprueba por su cuenta', since: 'Desde', change: 'Cambiar',
  revoke: 'Quitar', revokeOf: 'Quitar: {role}, {name}', revoked: '{name} ya no tiene el cargo {role}', own: 'Es el suyo',
  give: {
    title: 'Dar un cargo', search: 'Busque a la persona', searchHint: 'Parte del nombre o del correo.',
    person: 'Persona', first: 'Escriba arriba por lo menos dos letras.', found: '{count, plural, =0 {No se encontró a nadie} one {Se encontró # persona} other {Se encontraron # personas}}',
    partner: 'Organización', partnerHint: 'Por cuál habla.', role: 'Cargo', limit: 'Aprueba por su cuenta hasta', limitHint: 'De ahí en adelante, otra persona da el segundo sí.', do: 'Dar este cargo', done: 'El cargo ya vale desde ahora',
  },
} satisfies WordsLike<typeof en>
