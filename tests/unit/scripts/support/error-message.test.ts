import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { errorMessage } from '#scripts/support/error-message.ts';

describe('the message of an error', () => {
  it('names the option that does not fit its schema, without JSON', () => {
    const { error } = z.object({ jobs: z.coerce.number() }).safeParse({ jobs: 'x' });
    expect(errorMessage(error)).toBe('✖ Invalid input: expected number, received NaN\n  → at jobs');
  });

  it('is the error’s own for any other', () => {
    expect(errorMessage(new Error('The engine is away.'))).toBe('The engine is away.');
  });
});
