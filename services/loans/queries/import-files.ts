import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'
import type { ImportFileView } from '../schemas/imports.ts'

const shown = 50

/** The files that were brought to the programme, newest first. @param importId one of them alone */
export const importFiles = (ctx: Context, importId?: string): Promise<ImportFileView[]> => ctx.em.execute<ImportFileView[]>(
  `select f.id as "importId", f.kind, f.file_name as "fileName", f.line_count as "lineCount",
     ${isoInstant('f.kept_at')} as "keptAt", k.given_names || ' ' || k.family_names as "keptBy",
     ${isoInstant('f.recorded_at')} as "recordedAt", r.given_names || ' ' || r.family_names as "recordedBy", f.recorded_count as "recordedCount"
   from import_file f join person k on k.id = f.kept_by left join person r on r.id = f.recorded_by
   where f.programme_id = ? and (?::uuid is null or f.id = ?::uuid) order by f.kept_at desc, f.id limit ${shown}`,
  [ctx.actor.programmeId, importId ?? null, importId ?? null],
)
