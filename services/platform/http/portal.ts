import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '../errors/index.ts'
import { sendProblem } from '../errors/handler.ts'

const yearSeconds = 31_536_000

/** A page of the portal: not the API's, not a file's, and asked for by something that reads pages. */
function isPage(request: FastifyRequest): boolean {
  const [place = ''] = request.url.split('?')
  return (request.method === 'GET' || request.method === 'HEAD') && !place.startsWith('/api/') && place !== '/api' && path.extname(place) === ''
}

/**
 * Serves the built portal, compressed where the build left it so: files under /assets have their content in their name and
 * are kept for a year, the rest is asked for anew; every page that is no file is index.html, and the portal finds the way.
 * Without a built portal: the API alone.
 */
export async function registerPortal(app: FastifyInstance): Promise<void> {
  const { portalFolder } = app.deps.config.http
  const root = path.resolve(portalFolder)
  const built = portalFolder !== '' && existsSync(path.join(root, 'index.html'))
  if (portalFolder !== '' && !built) app.log.warn('the portal is not built: only the API is served')
  if (built) {
    await app.register(fastifyStatic, {
      root, index: ['index.html'], wildcard: true, cacheControl: false, dotfiles: 'ignore', preCompressed: true,
      setHeaders: (response, file) => {
        const inAssets = path.relative(root, file).startsWith(`assets${path.sep}`)
        response.header('cache-control', inAssets ? `public, max-age=${yearSeconds}, immutable` : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => (
    built && isPage(request) ? reply.sendFile('index.html') : sendProblem(request, reply, problem('not-found', { status: 404 }))
  ))
}
