import nock from 'nock';
import { expect, it } from 'vitest';

import { readAlertConfig } from '#inngest/alerts/config.ts';
import { failureMessage } from '#inngest/alerts/report-failed-evaluation.ts';
import { sendMessage } from '#inngest/alerts/send-message.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

mockNetwork();
const period = '2026-11-30T10:30:00.000Z';

// The report needs no other part.
const bridge = { alerts: readAlertConfig(null, { ALERT_SLACK_URL: 'https://hooks.slack.example/x' }) } as unknown as BridgeDependencies;

it('a message that needs no database says that alerts cannot be evaluated, and where its runbook is', async () => {
  let posted = '';
  nock('https://hooks.slack.example')
    .post('/x')
    .reply(200, async (request: Request) => {
      posted = await request.text();
      return 'ok';
    });
  await sendMessage(bridge, 'SLACK', failureMessage(period));
  for (const part of ['PAGE EVALUATION_FAILED fires', 'Alerts cannot be evaluated', period, 'docs/runbooks/alerts/evaluation-failed.md'])
    expect(posted).toContain(part);
});

it('the same half hour gives the same message', () => {
  expect(failureMessage(period)).toEqual(failureMessage(period));
  expect(failureMessage('2026-11-30T11:00:00.000Z').id).not.toBe(failureMessage(period).id);
});
