import { randomUUID } from 'node:crypto';

import { type DemoProcess, startAnswer, startedFields } from '#scripts/develop/demo/demo-process.ts';

import { namesake } from './namesake.ts';

const document = `mutation DemoStart($input: ApplicationInput!, $key: String!) {
  started: submitApplication(input: $input, idempotencyKey: $key) { ${startedFields} } }`;

/** Application that waits for a review, which approves it. */
export const onboardingDemo: DemoProcess = {
  name: 'customer-onboarding',
  start: async (clerk) => (await clerk.request(document, { input: namesake, key: `demo-${randomUUID()}` }, startAnswer)).started,
  decision: { outcome: 'approve' },
};
