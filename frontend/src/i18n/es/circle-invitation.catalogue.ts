import type en from '../en/circle-invitation.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  loading: 'Buscando su invitación',
  asks: '{coordinator} le invita a entrar a esta tanda.',
  forName: 'Es para',
  asksGroup: '{coordinator} le invita a entrar a este grupo.', joinGroup: 'Entrar al grupo',
  share: 'Cada acción cuesta',
  puts: { weekly: 'Pone cada semana', biweekly: 'Pone cada dos semanas', monthly: 'Pone cada mes' },
  receives: 'Recibe en su turno',
  starts: 'Empieza el',
  rules: 'Las reglas',
  first: 'Primero haga su cuenta. Nadie más la ve.',
  makeAccount: 'Hacer mi cuenta',
  signIn: 'Ya tengo cuenta',
  related: '¿Es usted familiar de alguien de esta tanda, o vive en la misma casa?',
  relatedWhy: 'En esta tanda no entran familiares juntos. Solo se pregunta sí o no.',
  relatedAnswer: { yes: 'Sí', no: 'No' },
  agree: 'Ya leí las reglas y estoy de acuerdo',
  agreeFirst: 'Marque aquí si está de acuerdo.',
  join: 'Entrar a la tanda',
  joined: 'Ya está en la tanda.',
  over: { expired: 'Esta invitación ya se venció. Pida otra a la persona que lleva la tanda.', accepted: 'Esta invitación ya se usó. Si no fue usted, pida otra a la persona que lleva la tanda.', over: 'Esta tanda ya empezó.' },
  mine: 'Ver mi tanda',
} satisfies WordsLike<typeof en>
