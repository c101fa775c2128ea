import { prepareDatabase } from '../local/prepare-database.ts'

/** What the container `migrate` runs before API and worker start. */
const ownerUrl = process.env.DATABASE_OWNER_URL
if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is not set: migrations run as the role that owns the tables.')
process.stdout.write(`Database: ${await prepareDatabase(ownerUrl)}.\n`)
