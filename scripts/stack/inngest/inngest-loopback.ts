import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Sources of the server that listen on every address of the machine, whatever --host says, with how many such listeners they have. */
const listening: Readonly<Record<string, number>> = {
  // The connect gateway for workers, and its gRPC port.
  'pkg/connect/service.go': 2,
  // The gRPC port of the executor.
  'pkg/connect/grpc/grpc.go': 1,
};

const anyAddress = /(\b(?:addr|grpcAddr) := fmt\.Sprintf\(")(:%d")/g;

/** Binds every listener of a Go source to loopback. @throws Error where it has not as many as were known: a new version is looked at. */
export function onLoopback(source: string, listeners: number): string {
  const found = source.match(anyAddress)?.length ?? 0;
  if (found !== listeners) throw new Error(`has ${found} listeners on every address, not ${listeners}`);
  return source.replaceAll(anyAddress, '$1127.0.0.1$2');
}

/** Changes a copy of the server's module: the ports of its connect gateway have no setting for the address. */
export async function bindToLoopback(module: string): Promise<void> {
  for (const [path, listeners] of Object.entries(listening)) {
    const file = join(module, path);
    const source = await readFile(file, 'utf8');
    try {
      await writeFile(file, onLoopback(source, listeners));
    } catch (error) {
      throw new Error(
        `The Inngest server cannot be bound to this machine: ${path} ${error instanceof Error ? error.message : String(error)}.`,
        {
          cause: error,
        },
      );
    }
  }
}
