import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { promisify } from 'node:util';

const run = promisify(execFile);
const passphrase = 'of-the-tests';

export interface TlsServer {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** Shows a new certificate to each connection from now on. */
  showCertificate(validDays: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts a TLS server on loopback that shows a self-signed certificate, valid for a year. */
export async function startTlsServer(): Promise<TlsServer> {
  const server = createServer(await certificate(365));
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    showCertificate: async (validDays) => server.setSecureContext(await certificate(validDays)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Makes a certificate with the tool that comes with Java. */
async function certificate(validDays: number): Promise<{ pfx: Buffer; passphrase: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-certificate-'));
  const file = join(folder, 'store.p12');
  const facts = { alias: 'server', keyalg: 'EC', dname: 'CN=127.0.0.1', validity: String(validDays), storetype: 'PKCS12' };
  const options = Object.entries({ ...facts, keystore: file, storepass: passphrase }).flatMap(([name, value]) => [`-${name}`, value]);
  await run('keytool', ['-genkeypair', ...options], { timeout: 60_000 });
  const pfx = await readFile(file);
  await rm(folder, { recursive: true });
  return { pfx, passphrase };
}
