import { createServer, type AddressInfo } from 'node:net';

import { describe, expect, it } from 'vitest';

import { freeStackPorts, portsFromSettings, requirePorts } from '#scripts/stack/stack-ports.ts';

describe('portsFromSettings', () => {
  it('takes the usual ports, and those of the settings', () => {
    expect(portsFromSettings({ PORT: '9000', INNGEST_PORT: '' })).toEqual({
      host: 9000,
      inngest: 8288,
      flowable: 8090,
      postgres: 54_329,
      sandbox: 8099,
      smtp: 2525,
    });
  });

  it.each(['http', '0', '70000', '80.5'])('refuses %s, naming the setting', (value) => {
    expect(() => portsFromSettings({ FLOWABLE_PORT: value })).toThrow(`FLOWABLE_PORT is "${value}", but must be a port from 1 to 65535.`);
  });
});

describe('requirePorts', () => {
  it('names every busy port, its holder and the setting', async () => {
    const servers = [createServer(), createServer()];
    await Promise.all(servers.map((server) => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))));
    const [sandbox, smtp] = servers.map((server) => (server.address() as AddressInfo).port);
    const ports = { ...(await freeStackPorts()), ...(sandbox && smtp && { sandbox, smtp }) };
    const line = (port: number | undefined, part: string, setting: string) =>
      `Port ${port}, which ${part} needs, is taken by process ${process.pid} .* set ${setting} to another port\\.`;
    await expect(requirePorts(ports)).rejects.toThrow(
      new RegExp(`^${line(sandbox, 'the sandbox', 'SANDBOX_PORT')}\n${line(smtp, 'the mail sandbox', 'SANDBOX_SMTP_PORT')}$`),
    );
    for (const server of servers) server.close();
  });
});
