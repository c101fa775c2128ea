import { registerKinds } from '#frontend/queue/index.ts'

// Everything that is sent from a phone when there is a signal again. A kind belongs to the feature that makes it.
registerKinds({
  call: async () => (await import('#frontend/ui/calls/call-kind.ts')).callKind,
  draft: async () => (await import('#frontend/features/apply/draft-kind.ts')).draftKind,
  'meeting-sheet': async () => (await import('#frontend/ui/meeting-sheet/sheet-kind.ts')).sheetKind,
  paper: async () => (await import('#frontend/ui/papers/paper-kind.ts')).paperKind,
})
