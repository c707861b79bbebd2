import nock from 'nock';
import { expect, it } from 'vitest';

import { readAlertConfig } from '#inngest/alerts/config.ts';
import { evaluate } from '#inngest/alerts/evaluate-alerts.ts';
import type { BridgeDependencies, OutgoingEvent } from '#inngest/bridge/dependencies.ts';
import type { AlertsApi } from '#inngest/graphql/alerts.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

mockNetwork();

function bridgeWith(evaluateAlerts: AlertsApi['evaluateAlerts'], env: Record<string, string> = {}) {
  const sent: OutgoingEvent[] = [];
  const beats: string[] = [];
  const deps = {
    alerts: readAlertConfig(null, env),
    api: { evaluateAlerts, beat: async ({ name }: { name: string }) => (beats.push(name), true) },
    send: async (events: readonly OutgoingEvent[]) => void sent.push(...events),
  };
  // An evaluation needs no other part.
  return { deps: deps as unknown as BridgeDependencies, sent, beats };
}

const nothing = { fired: 0, resolved: 0, unmeasured: [], deliveries: [] };

it('announces the messages of its channels, records that it was there, and tells the monitor outside', async () => {
  nock('https://monitor.example').post('/baton').reply(200);
  const asked: unknown[] = [];
  const { deps, sent, beats } = bridgeWith(
    async (channels) => (asked.push(channels), { ...nothing, deliveries: [{ id: 'm-SLACK', attempts: 2 }] }),
    { ALERT_SLACK_URL: 'https://hooks.slack.example/x', ALERT_HEARTBEAT_URL: 'https://monitor.example/baton' },
  );
  expect(await evaluate(deps)).toMatchObject({ fired: 0 });
  expect(asked).toEqual([['SLACK']]);
  expect(sent).toEqual([{ name: 'alerts/message.ready', id: 'alerts:m-SLACK:2', data: { deliveryId: 'm-SLACK', attempt: 2 } }]);
  expect(beats).toEqual(['alerts']);
});

it('is not harmed by a monitor that does not answer', async () => {
  nock('https://monitor.example').post('/').reply(500);
  const { deps, beats } = bridgeWith(async () => nothing, { ALERT_HEARTBEAT_URL: 'https://monitor.example' });
  expect(await evaluate(deps)).toMatchObject({ fired: 0 });
  expect(beats).toEqual(['alerts']);
});

it('that fails is told of once in half an hour, and gives the monitor no sign of life', async () => {
  const { deps, sent, beats } = bridgeWith(() => Promise.reject(new Error('The database does not answer.')), {
    ALERT_HEARTBEAT_URL: 'https://monitor.example',
  });
  expect(await evaluate(deps)).toEqual({ failed: true });
  expect(await evaluate(deps)).toEqual({ failed: true });
  expect(sent.map(({ name }) => name)).toEqual(['alerts/evaluation.failed', 'alerts/evaluation.failed']);
  expect(new Set(sent.map(({ id }) => id)).size, 'Inngest takes one of them').toBeLessThanOrEqual(2);
  expect(sent[0]?.id).toMatch(/^alerts:failed:\d{4}-\d{2}-\d{2}T\d{2}:[03]0:00\.000Z$/);
  expect(beats).toEqual([]);
});
