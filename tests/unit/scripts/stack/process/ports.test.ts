import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePort, freePorts, isFree, requireFree } from '#scripts/stack/process/ports.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

async function listenOn(host: string): Promise<number> {
  const port = await freePort();
  await new Promise<void>((resolve) => {
    server = createServer().listen(port, host, resolve);
  });
  return port;
}

test('several free ports are different ones', async () => {
  const ports = await freePorts(20);
  expect(new Set(ports).size).toBe(20);
  expect(await isFree(ports[0] ?? 0)).toBe(true);
});

test.each(['127.0.0.1', '0.0.0.0'])('a port that somebody listens on at %s is not free', async (host) => {
  expect(await isFree(await listenOn(host))).toBe(false);
});

test('the sentence names the port, its holder and the setting', async () => {
  const port = await listenOn('127.0.0.1');
  const sentence = new RegExp(
    `^Port ${port}, which the site needs, is taken by process ${process.pid} \\(.+\\): stop that program or set PORT to another port\\.$`,
  );
  await expect(requireFree(port, 'the site', 'PORT')).rejects.toThrow(sentence);
});

test('says nothing about a free port', async () => {
  await expect(requireFree(await freePort(), 'the site')).resolves.toBeUndefined();
});
