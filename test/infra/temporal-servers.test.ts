import { expect, test } from '@jest/globals'
import { Connection } from '@temporalio/client'
import { startDevServer, timeSkippingEnvironment } from '#test/support/temporal.ts'

async function namespaceState(address: string, namespace: string): Promise<string | null | undefined> {
  const connection = await Connection.connect({ address })
  try {
    const { namespaceInfo } = await connection.workflowService.describeNamespace({ namespace })
    return namespaceInfo?.name
  } finally {
    await connection.close()
  }
}

test('a real Temporal server is ready with its namespace, and again after kill -9', async () => {
  const server = await startDevServer()
  try {
    expect(await namespaceState(server.address, server.namespace)).toBe('molino')
    await server.kill()
    await server.restart()
    expect(await namespaceState(server.address, server.namespace)).toBe('molino')
  } finally {
    await server.stop()
  }
})

test('in the time-skipping server sixty days pass at once', async () => {
  const environment = await timeSkippingEnvironment()
  try {
    const before = await environment.currentTimeMs()
    await environment.sleep('60 days')
    expect(await environment.currentTimeMs() - before).toBeGreaterThanOrEqual(60 * 86_400_000)
  } finally {
    await environment.teardown()
  }
})
