import { expect, it } from 'vitest';

import { startAnswer, startedFields } from '#scripts/develop/demo/demo-process.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { startTestStack } from '#tests/support/test-stack.ts';

import { runExample } from '../../examples/own-activities/run.ts';

const start = `mutation ($variables: JSONObject!) {
  started: startProcess(key: "case-review", businessKey: "CASE-1", variables: $variables, idempotencyKey: "own-activities") { ${startedFields} } }`;

it('examples/own-activities: a review runs through the API that was there before, and the process ends', async () => {
  const story = await runExample({
    process: {
      start: async (clerk) => (await clerk.request(start, { variables: senderNamed('Maria Gonzalez') }, startAnswer)).started,
      decision: { outcome: 'approve' },
    },
    log: (line) => void process.stderr.write(`${line}\n`),
    startStack: startTestStack,
  });
  expect(story).toEqual({
    ticket: { number: 'T-1', queues: ['case-reviewers'], subject: 'Review case' },
    outcome: 'Case approved',
    delivery: 'ACCEPTED',
    activitiesOfBaton: 0,
  });
});
