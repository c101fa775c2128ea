import { defineEntity, p } from '@mikro-orm/core'
import { id, instant, oneOf, recordedAt } from './columns.ts'
import { HelpConversation } from './help-conversation.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'HelpMessage',
  tableName: 'help_message',
  properties: {
    id: id(),
    conversationId: p.manyToOne(HelpConversation).mapToPk(),
    kind: oneOf<'said' | 'handed-over' | 'closed'>(),
    authorId: p.manyToOne(Person).mapToPk().strictNullable(),
    text: p.text().strictNullable(),
    writtenAt: instant(),
    recordedAt: recordedAt(),
  },
})

/** One thing said, or what happened in between. Never changed. */
export class HelpMessage extends schema.class {}
schema.setClass(HelpMessage)
