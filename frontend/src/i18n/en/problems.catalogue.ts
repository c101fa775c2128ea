export default {
  unknown: 'Something went wrong on our side. Try again, or call {phone} and read us this number: {reference}.',
  unknownNoReference: 'Something went wrong on our side. Try again, or call {phone}.',
  reference: 'If you call, read us this number: {reference}.',
  code: {
    'no-signal': 'There is no signal. Nothing was lost; try again in a moment.',
    'too-many-requests': 'Too many tries at once. Wait a minute and try again.',
    unexpected: 'Something went wrong on our side. Try again in a moment.',
  },
  field: {
    required: 'Write something here.',
    invalid: 'We could not read this. Look at it once more.',
  },
} as const
