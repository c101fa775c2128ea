import type { Config } from '#platform/config/index.ts'
import { secretLinks, type SecretLinks } from '#platform/links/secret-links.ts'

type NeededConfig = Pick<Config, 'secrets' | 'http'>

/** The links by which a second party joins an application. */
export const invitationLinks = (config: NeededConfig): SecretLinks => secretLinks(config, { purpose: 'invitation-link', path: '/invitation' })

/** The links, and the short codes that can be read out, of those who are asked to vouch. */
export const vouchLinks = (config: NeededConfig): SecretLinks => secretLinks(config, { purpose: 'vouch-link', path: '/vouch' })
