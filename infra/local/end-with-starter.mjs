// Loaded before a service that npm start runs: where the start is killed, its services do not live on without it.
process.channel?.unref()
process.on('disconnect', () => process.exit(1))
