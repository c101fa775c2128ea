import { createHash } from 'node:crypto'
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'

/**
 * The two style elements that the component library (react-aria) writes itself, as it writes them: allowed by hash, so
 * that no other inline style is. A browser refuses a changed text and says so in its console; test/journeys would see it.
 */
const componentStyles = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
].map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)

const optionsFor = (https: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", ...componentStyles],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'manifest-src': ["'self'"],
      'worker-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      ...(https && { 'upgrade-insecure-requests': [] }),
    },
  },
  strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: true },
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
})

/** What helmet makes of these options, asked once: they are the same for every answer, and it would work them out for each. */
async function headersOf(options: FastifyHelmetOptions): Promise<Record<string, string | number | string[] | undefined>> {
  const asked = Fastify()
  await asked.register(helmet, { ...options, global: true })
  asked.get('/', async (_request, reply) => reply.code(204).send())
  const { date: _date, connection: _connection, ...headers } = (await asked.inject('/')).headers
  await asked.close()
  return headers
}

/** Headers of every answer: the portal loads its own files and talks to its own API, and nothing else loads or frames it. */
export async function registerSecurityHeaders(app: FastifyInstance): Promise<void> {
  const headers = await headersOf(optionsFor(app.deps.config.http.publicUrl.startsWith('https:')))
  app.addHook('onRequest', (_request, reply, next) => {
    reply.headers(headers)
    next()
  })
  // Answers of the API are one person's own: no cache between keeps them.
  app.addHook('onSend', (request, reply, payload, next) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    next(null, payload)
  })
}
