import { describe, it } from 'vitest';

import { helloWorldWorkflow } from '#inngest/workflows/hello-world/index.ts';
import { processTest } from '#tests/support/process-test/process-test.ts';

const helloWorld = processTest(helloWorldWorkflow);

describe('hello-world', () => {
  it('logs the message of the start and ends', async () => {
    const instance = await helloWorld.start({ message: 'Hi' });
    await instance.expectPassed('message-given', 'log-message');
    await instance.expectVariables({ loggedMessage: 'Hi' });
    await instance.expectEnded('message-logged');
  });
});
