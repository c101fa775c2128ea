import { Migrator } from '@mikro-orm/migrations'
import { MikroORM, type EntityMetadata, type EntityProperty, type Options } from '@mikro-orm/postgresql'
import { entities } from './entities/index.ts'
import { giveBackLostConnections } from './lost-connections.ts'
import { migrations } from './migrations/index.ts'
import { ColumnNaming } from './naming.ts'
import { setTypeParsers } from './type-parsers.ts'

export interface OrmOptions {
  /** postgres://user:password@host:port/database, as molino_app; as the owner only for migrations, seeders and checks. */
  url: string
  /** Connections this process may hold. */
  poolSize?: number
  /** Prints every statement, with its values: never with real people's data. */
  debug?: boolean
}

/**
 * The one place that configures MikroORM. Entities and migrations are listed by hand; nothing is found by being in a
 * folder, nothing is cached on disk, and no EntityManager is global: every command gets its own fork.
 */
export async function createOrm({ url, poolSize = 10, debug = false }: OrmOptions): Promise<MikroORM> {
  setTypeParsers()
  return MikroORM.init(ormOptions({ url, poolSize, debug }))
}

function ormOptions({ url, poolSize, debug }: Required<OrmOptions>): Options {
  return {
    clientUrl: url,
    entities,
    namingStrategy: ColumnNaming,
    discovery: { onMetadata: startNullColumnsAsNull },
    metadataCache: { enabled: false },
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 10_000 },
    driverOptions: { onPoolCreated: giveBackLostConnections },
    forceUtcTimezone: true,
    debug,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, tableName: 'migration', transactional: true, allOrNothing: true, snapshot: false, silent: true },
  }
}

/** What has no value yet is null in a new entity, as it will be when it is read, and never undefined. */
function startNullColumnsAsNull(meta: EntityMetadata): void {
  for (const property of Object.values<EntityProperty>(meta.properties)) {
    if (property.nullable) property.onCreate ??= () => null
  }
}
