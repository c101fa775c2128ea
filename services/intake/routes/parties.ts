import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { acceptInvitation } from '../commands/accept-invitation.ts'
import { inviteParty, reissueInvitation, type Invited } from '../commands/invite-party.ts'
import { removeParty } from '../commands/remove-party.ts'
import { invitationLinks } from '../invitation-links.ts'
import { invitation } from '../queries/invitation.ts'
import { applicationParams, applicationSchema } from '../schemas.ts'
import * as schemas from '../schemas/parties.ts'

const tags = ['parties']
const access = 'signed-in'

export const partyRoutes: FastifyPluginAsyncZod = async (app) => {
  const links = invitationLinks(app.deps.config)
  /** Made after the answer was kept, so that what is kept opens nothing. */
  const withLink = ({ partyId, seed, expiresOn }: Invited) => ({ partyId, inviteUrl: links.urlOf(seed), expiresOn })

  app.post('/applications/:applicationId/parties', {
    config: { access },
    schema: {
      operationId: 'inviteParty', summary: 'Invite a co-borrower or guarantor by a link', tags,
      params: applicationParams, body: schemas.inviteParty, response: { 201: schemas.invitationMade },
    },
  }, async (request, reply) => withLink(await command(request, reply, (ctx) => inviteParty(ctx, links, { ...request.params, ...request.body }), { status: 201 })))

  app.post('/applications/:applicationId/parties/:partyId/invitation', {
    config: { access },
    schema: {
      operationId: 'reissueInvitation', summary: 'Another link; the old one ends', tags,
      params: schemas.partyParams, response: { 201: schemas.invitationMade },
    },
  }, async (request, reply) => withLink(await command(request, reply, (ctx) => reissueInvitation(ctx, links, request.params), { status: 201 })))

  app.delete('/applications/:applicationId/parties/:partyId', {
    config: { access },
    schema: { operationId: 'removeParty', summary: 'Take out a party who has not joined', tags, params: schemas.partyParams, response: { 200: applicationSchema } },
  }, (request, reply) => command(request, reply, (ctx) => removeParty(ctx, request.params)))

  app.get('/invitations/:token', {
    config: { access: 'public' },
    schema: {
      operationId: 'getInvitation', summary: 'What an invitation is for, before one has an account', tags,
      params: schemas.invitationParams, response: { 200: schemas.invitationSchema },
    },
  }, (request) => query(request, (ctx) => invitation(ctx, links, request.params.token)))

  app.post('/invitations/:token/acceptance', {
    config: { access },
    schema: {
      operationId: 'acceptInvitation', summary: 'Consent and join', tags,
      params: schemas.invitationParams, body: schemas.acceptInvitation, response: { 200: schemas.invitationAccepted },
    },
  }, (request, reply) => command(request, reply, (ctx) => acceptInvitation(ctx, links, { ...request.params, ...request.body })))
}
