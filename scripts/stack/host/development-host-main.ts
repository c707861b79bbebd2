/**
 * Process that serves functions and site as they are, and each change of a file at once: `node scripts/stack/host/development-host-main.ts
 * <port>`. Settings come from the environment.
 */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const CLOSE_MS = 3_000;

const server = await createServer({
  configFile: fileURLToPath(new URL('../../../vite.config.ts', import.meta.url)),
  clearScreen: false,
  server: { host: '127.0.0.1', port: Number(process.argv[2]), strictPort: true },
});
await server.listen();
console.log(`Serving on ${server.resolvedUrls?.local[0] ?? 'an unknown address'}`);

const stop = () => {
  setTimeout(() => process.exit(0), CLOSE_MS).unref();
  server.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
