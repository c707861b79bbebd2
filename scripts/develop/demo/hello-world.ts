import { randomUUID } from 'node:crypto';

import { type DemoProcess, startAnswer, startedFields } from './demo-process.ts';

const document = `mutation DemoHello($businessKey: String!, $variables: JSONObject!, $key: String!) {
  started: startProcess(key: "hello-world", businessKey: $businessKey, variables: $variables, idempotencyKey: $key) { ${startedFields} } }`;

/** Smallest process: start, log a message, end. */
export const helloWorldDemo: DemoProcess = {
  name: 'hello-world',
  start: async (clerk) => {
    const key = `demo-${randomUUID()}`;
    const variables = { businessKey: key, key, variables: { message: 'Hello from the demo' } };
    return (await clerk.request(document, variables, startAnswer)).started;
  },
};
