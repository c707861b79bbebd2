import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { certificateEnd } from '#netlify/core/certificate-end.ts';
import { startTlsServer, type TlsServer } from '#tests/support/tls-server.ts';

let server: TlsServer;

beforeAll(async () => {
  server = await startTlsServer();
});
afterAll(() => server.close());

const daysLeft = async (): Promise<number> => ((await certificateEnd(`https://${server.host}`)).getTime() - Date.now()) / 86_400_000;

it('is the end of the certificate that the server shows now, trusted or not', async () => {
  await server.showCertificate(200);
  expect(await daysLeft()).toBeCloseTo(200, 1);
  await server.showCertificate(5);
  expect(await daysLeft()).toBeCloseTo(5, 1);
});

it('is not awaited for longer than two seconds', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  await expect(certificateEnd(`https://127.0.0.1:${port}`)).rejects.toThrow('within 2000 ms');
  silent.close();
});

it('is not known where nobody listens', async () => {
  await expect(certificateEnd('https://127.0.0.1:9')).rejects.toThrow('ECONNREFUSED');
});
