/** Stops the PostgreSQL of this run and removes its folder. A run that is killed is swept up by itself. */
export default async function tearDown(): Promise<void> {
  await globalThis.molinoTestServer?.remove()
}
