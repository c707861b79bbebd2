import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, expect, test } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';

// Servers on this machine, since nock does not break connections the way they break.
let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function clientOf(listener: RequestListener, timeoutMs = 400): Promise<FlowableClient> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return clientAt((server.address() as AddressInfo).port, timeoutMs);
}

function clientAt(port: number, timeoutMs: number): FlowableClient {
  const url = `http://127.0.0.1:${port}`;
  return createFlowableClient({ processApiUrl: url, externalJobApiUrl: url, user: 'u', password: 'p', timeoutMs });
}

const start = { processDefinitionKey: 'k', businessKey: 'b', variables: {} };

test('a server that says nothing is cut off at the deadline', async () => {
  const flowable = await clientOf(() => undefined);
  await expect(flowable.processInstances.start(start)).rejects.toMatchObject({ code: 'TIMED_OUT', operation: 'processInstances.start' });
});

test('a server that sends byte by byte is cut off at the deadline', async () => {
  let drip: NodeJS.Timeout | undefined;
  const flowable = await clientOf((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  });
  await expect(flowable.processInstances.get('i1')).rejects.toMatchObject({ code: 'TIMED_OUT' });
});

test('the deadline holds for both tries of a read together', async () => {
  let requests = 0;
  const flowable = await clientOf((_, response) => {
    requests += 1;
    if (requests === 1) response.writeHead(503).end();
  }, 2_000);
  await expect(flowable.processInstances.get('i1')).rejects.toMatchObject({ code: 'TIMED_OUT' });
  expect(requests).toBe(2);
});

test('a connection that is reset before the answer', async () => {
  let requests = 0;
  const flowable = await clientOf((request) => {
    requests += 1;
    request.socket.resetAndDestroy();
  });
  await expect(flowable.processInstances.start(start)).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(requests).toBe(1);
});

test('a connection that breaks in the middle of the answer', async () => {
  let requests = 0;
  const flowable = await clientOf((_, response) => {
    requests += 1;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"id":"i1"', () => response.destroy());
  }, 2_000);
  await expect(flowable.processInstances.start(start)).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(requests).toBe(1);
  await expect(flowable.processInstances.get('i1')).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(requests).toBe(3);
});

test('a port where nobody listens', async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  await expect(clientAt(port, 2_000).engine.info()).rejects.toMatchObject({
    code: 'UNREACHABLE',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});

test('connections are kept and used again', async () => {
  const sockets = new Set<unknown>();
  const flowable = await clientOf((request, response) => {
    sockets.add(request.socket);
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ 'schema.version': '7.2.0.2' }));
  }, 2_000);
  for (let call = 0; call < 3; call += 1) await flowable.engine.info();
  expect(sockets.size).toBe(1);
});
