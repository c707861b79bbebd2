import { describe, expect, it } from 'vitest';

import { logMessage } from '#inngest/workflows/hello-world/workers/log-message.ts';

import { workerContext } from '../worker-context.ts';

describe('logMessage', () => {
  it.each([
    [{ message: 'Good morning' }, 'Good morning'],
    [{}, 'Hello, world!'],
  ])('of %o logs and keeps %s', async (input, message) => {
    const { context, logged } = workerContext();
    expect(await logMessage.run(input, context)).toEqual({ kind: 'complete', variables: { loggedMessage: message } });
    expect(logged).toEqual([message]);
  });
});
