import { z } from 'zod'

/** RFC 9457 problem details, with a stable `code` and every field at fault. */
export const problemSchema = z.object({
  type: z.string().meta({ description: 'urn:molino:problem: and the code' }),
  title: z.string(),
  status: z.int(),
  code: z.string().meta({ description: 'Stable; the portal has the words for it in every language' }),
  detail: z.string().optional(),
  requestId: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({
    path: z.string(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })).optional(),
}).meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemSchema>
