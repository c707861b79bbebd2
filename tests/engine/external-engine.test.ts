import { describe, expect, inject, it } from 'vitest';

import { requireExternalEngine } from '#scripts/stack/engine/engine-external.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import '#tests/support/provided.ts';

const { flowable } = inject('stack');

describe('requireExternalEngine', () => {
  it('takes the engine that FLOWABLE_URL names', async () => {
    await requireExternalEngine(flowable);
  });

  it('says that the account is wrong, without its password', async () => {
    const refused = requireExternalEngine({ ...flowable, password: 'not-the-password' });
    await expect(refused).rejects.toThrow(
      `The engine at ${flowable.url} refuses FLOWABLE_USER and FLOWABLE_PASSWORD: set the account that it knows.`,
    );
  });

  it('says that nothing answers', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    await expect(requireExternalEngine({ ...flowable, url }, 1)).rejects.toThrow(
      /^The engine that FLOWABLE_URL names \(http:.*\) did not answer within 1 seconds \(.*ECONNREFUSED.*\): start it, or unset FLOWABLE_URL/,
    );
  });

  it('asks for the account when it is not set', async () => {
    await expect(requireExternalEngine({ ...flowable, user: '' })).rejects.toThrow('FLOWABLE_USER and FLOWABLE_PASSWORD must be set too');
  });
});
