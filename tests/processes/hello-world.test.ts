import { describe, expect, it } from 'vitest';

import { helloWorldWorkflow } from '#inngest/workflows/hello-world/index.ts';
import { failing, processTest } from '#tests/support/process-test/process-test.ts';

const helloWorld = processTest(helloWorldWorkflow);

describe.concurrent('hello-world', () => {
  it('logs the message of the start and ends', async () => {
    const instance = await helloWorld.start({ message: 'Hello there' });
    await instance.expectPassed('message-given', 'log-message');
    await instance.expectVariables({ loggedMessage: 'Hello there' });
    await instance.expectEnded('message-logged');
  });

  it('greets when nothing is given', async () => {
    const instance = await helloWorld.start({});
    await instance.expectVariables({ loggedMessage: 'Hello, world!' });
    await instance.expectEnded('message-logged');
  });

  it('does not start with a message that is empty', async () => {
    await expect(helloWorld.start({ message: '' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('stands still with an incident when the message cannot be logged, and ends when an operator tries again', async () => {
    const workers = { 'hello-world.log-message': failing('The log is full', { times: 3 }) };
    const instance = await helloWorld.start({ message: 'Hello there' }, { workers });
    await instance.expectIncident('log-message', 'The log is full');
    await instance.retryIncident('log-message');
    await instance.expectEnded('message-logged');
  });
});
