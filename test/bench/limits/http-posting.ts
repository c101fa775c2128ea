import Fastify from 'fastify'
import { Pool } from 'pg'

// The limit of bench:posting over HTTP: a bare handler that calls the one function of posting-schema.sql, and nothing else.
interface Post { Params: { id: string }; Body: { amount: string }; Headers: { 'idempotency-key': string } }

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL_SIZE) })
const app = Fastify({ logger: false })
app.post<Post>('/loans/:id/payments', {
  schema: {
    body: { type: 'object', required: ['amount'], properties: { amount: { type: 'string', pattern: '^[0-9]+(\\.[0-9]{1,2})?$' } } },
    response: { 201: { type: 'object', properties: { tx: { type: 'string' }, amount: { type: 'string' } } } },
  },
}, async (request, reply) => {
  const { rows } = await pool.query<{ tx: string }>({
    name: 'post', text: 'select post.post_repayment($1,$2,$3) tx', values: [request.params.id, request.body.amount, request.headers['idempotency-key']],
  })
  return reply.code(201).send({ tx: rows[0]?.tx, amount: request.body.amount })
})
await app.listen({ port: 0, host: '127.0.0.1', listenTextResolver: (address) => address })
const address = app.server.address()
if (address && typeof address === 'object') process.stdout.write(`http://127.0.0.1:${address.port}\n`)
