import { setTimeout as pause } from 'node:timers/promises'
import type { Dependencies } from '../dependencies.ts'
import { insertIncident } from '../incidents/index.ts'
import { addressOf, mailOf, textOf } from './compose.ts'
import { queueOnPaper } from './letters.ts'
import type { Attempt, MessagePorts } from './ports.ts'
import { quietHoursSetting, quietUntil } from './quiet-hours.ts'
import {
  claimDeliveries, factsOf, hold, lanes, leaseMs, markEnded, markSent, postpone, renewLease, type ClaimedDelivery, type Lane, type MessageFacts,
} from './sender-claim.ts'
import { wantsTexts } from './text-consent.ts'

export interface SenderDependencies extends Pick<Dependencies, 'orm' | 'clock'> {
  ports: MessagePorts
  settings: { fieldKey: Buffer; publicUrl: string; demo: boolean }
  /** How long what a killed sender had claimed is nobody's; the shipped time where it is left out. */
  leaseMs?: number
  /** Told of what the sender itself could not do, e.g. that the database does not answer. */
  onError?: (error: unknown) => void
}

const atOnce = 8
const lookEveryMs = 1_000
/** The last of these attempts is about ten hours after the first. */
const mostAttempts = 8
const firstWaitMs = { notice: 300_000, reply: 60_000, code: 5_000 }
const longestWaitMs = 4 * 3_600_000

/**
 * Makes one attempt, for as long as the other side takes, and records how it went. Mail and texts leave **at least once**: a process that dies after the
 * provider took a message and before that was recorded sends it again when its lease is over, and no sooner. Such a
 * repeat has the same Message-ID or Idempotency-Key as the first, so that a mail program or provider that looks knows it.
 */
export async function sendOne(deps: SenderDependencies, delivery: ClaimedDelivery): Promise<void> {
  const em = deps.orm.em.fork()
  const now = deps.clock.now()
  if (delivery.tooLate) return end(deps, delivery, 'given-up', 'too-late')
  // Its sender died each time, or could not read it.
  if (delivery.attempts > mostAttempts) return end(deps, delivery, 'given-up', 'never-ended')
  const facts = await factsOf(em, delivery.id, now)
  const port = deps.ports[delivery.channel]
  if (facts === undefined) return hold(em, delivery.id, 'nothing-to-say', false)
  const address = addressOf(deps.settings.fieldKey, delivery, facts)
  if (address === null) return end(deps, delivery, 'failed', 'no-address')
  if (delivery.channel === 'text' && delivery.kind === 'notice') {
    const { personId, programmeId } = delivery
    if (personId === null || !await wantsTexts(em, deps.settings.fieldKey, { personId, phone: address, programmeId })) return hold(em, delivery.id, 'no-consent', false)
    const morning = quietUntil(now, facts.timeZone, quietHoursSetting.schema.parse(facts.quietHours ?? quietHoursSetting.fallback))
    if (morning) return postpone(em, delivery.id, morning, { uncounted: true })
  }
  if (port === undefined) return withoutAWay(deps, delivery)
  const attempt = await whileLeased(deps, delivery, () => attemptOf(deps, delivery, facts, address))
  if (attempt === null) return hold(em, delivery.id, 'nothing-to-say', false)
  if (attempt.sent) return markSent(em, delivery.id, deps.clock.now(), attempt.providerId)
  if (!attempt.again) return end(deps, delivery, 'failed', attempt.error)
  if (delivery.attempts >= mostAttempts) return end(deps, delivery, 'given-up', attempt.error)
  await postpone(em, delivery.id, new Date(deps.clock.now().getTime() + waitMs(delivery)), { error: attempt.error })
}

/** A server that takes longer than a lease has the message from one sender all the same: its lease is renewed until it is done. */
async function whileLeased<T>(deps: SenderDependencies, delivery: ClaimedDelivery, attempt: () => Promise<T>): Promise<T> {
  const { lease, done } = { lease: deps.leaseMs ?? leaseMs, done: new AbortController() }
  async function renew(): Promise<void> {
    for (;;) {
      await pause(lease / 3, undefined, { signal: done.signal }).catch(() => undefined)
      if (done.signal.aborted) return
      await renewLease(deps.orm.em.fork(), delivery, deps.clock.now(), lease).catch((error: unknown) => deps.onError?.(error))
    }
  }
  const renewing = renew()
  try {
    return await attempt()
  } finally {
    done.abort()
    await renewing
  }
}

async function attemptOf({ ports, settings }: SenderDependencies, delivery: ClaimedDelivery, facts: MessageFacts, to: string): Promise<Attempt | null> {
  const { id, channel, locale } = delivery
  if (channel === 'text') {
    const text = textOf(settings.fieldKey, delivery, facts)
    return text === null || !ports.text ? null : ports.text.send({ id, to, text })
  }
  const mail = mailOf(settings.fieldKey, delivery, facts, settings.publicUrl)
  return mail === null || !ports.mail ? null : ports.mail.send({ id, to, locale, isAwaited: delivery.kind !== 'notice', ...mail })
}

const waitMs = ({ kind, attempts }: ClaimedDelivery) => Math.min(longestWaitMs, firstWaitMs[kind] * 2 ** (attempts - 1))

/** It will not arrive this way: people hear of it, and what is a letter is queued to be posted. A mistyped address of a code is hers to mend. */
async function end(deps: SenderDependencies, delivery: ClaimedDelivery, state: 'failed' | 'given-up', error: string): Promise<void> {
  await deps.orm.em.fork().transactional(async (em) => {
    if (!await markEnded(em, delivery.id, state, error)) return
    if (delivery.kind !== 'notice' && state === 'failed') return
    const paper = delivery.channel === 'mail' && delivery.noticeId !== null && await queueOnPaper(em, delivery.noticeId)
    const { id: subjectId, programmeId, channel } = delivery
    await insertIncident(em, {
      programmeId, kind: paper ? 'letter-to-post' : 'message-not-delivered', subjectKind: 'delivery', subjectId,
      detail: { channel, error }, openedAt: deps.clock.now(),
    })
  })
}

/** Nobody set up this way out. What is a letter goes on paper all the same: the law's notices do not wait for a mail server. */
async function withoutAWay(deps: SenderDependencies, { id, channel, noticeId, programmeId }: ClaimedDelivery): Promise<void> {
  await deps.orm.em.fork().transactional(async (em) => {
    await hold(em, id, 'no-way-out', deps.settings.demo)
    if (deps.settings.demo || channel !== 'mail' || noticeId === null || !await queueOnPaper(em, noticeId)) return
    await insertIncident(em, { programmeId, kind: 'letter-to-post', subjectKind: 'delivery', subjectId: id, detail: { channel, error: 'no-way-out' }, openedAt: deps.clock.now() })
  })
}

/** Sends what is due until nothing is. For tests, which call it between jumps of time. @returns how many attempts were made */
export async function sendAllDue(deps: SenderDependencies): Promise<number> {
  let attempts = 0
  for (const lane of lanes) {
    for (;;) {
      const due = await claimNext(deps, lane)
      if (due.length === 0) break
      await Promise.all(due.map((delivery) => sendOne(deps, delivery)))
      attempts += due.length
    }
  }
  return attempts
}

const claimNext = (deps: SenderDependencies, lane: Lane): Promise<ClaimedDelivery[]> => (
  claimDeliveries(deps.orm.em.fork(), deps.clock.now(), { lane, limit: atOnce, lease: deps.leaseMs ?? leaseMs })
)

export interface Sender {
  /** Lets attempts under way finish, claims no more. */
  stop(): Promise<void>
}

/** Runs until stopped, every lane for itself. Any number may run beside each other, in any process. Trouble of the database is waited out. */
export function startSender(deps: SenderDependencies): Sender {
  const stopping = new AbortController()
  const complain = (error: unknown): [] => {
    deps.onError?.(error)
    return []
  }

  async function run(lane: Lane): Promise<void> {
    while (!stopping.signal.aborted) {
      const due = await claimNext(deps, lane).catch(complain)
      await Promise.all(due.map((delivery) => sendOne(deps, delivery).catch(complain)))
      if (due.length < atOnce) await pause(lookEveryMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  const running = Promise.all(lanes.map(run))
  return {
    async stop() {
      stopping.abort()
      await running
      deps.ports.mail?.close()
    },
  }
}
