import { workflowBundle } from '#workflows/bundle.ts'

/** Builds the workflows once, with the image, so that a worker in a read-only container is up in a second; as well with traces. */
for (const traced of [false, true]) await workflowBundle({ traced })
