import { describe, expect, it } from 'vitest';

import { incidentMessage } from '#netlify/graphql/process/incident-message.ts';

describe('incidentMessage', () => {
  it.each(['The billing system answered 503.', 'AccountLockedException: the SQL account of billing is locked.'])(
    'keeps the words of a worker: %s',
    (text) => {
      expect(incidentMessage(text)).toBe(text);
    },
  );

  it('says in our words what the engine means', () => {
    expect(incidentMessage("No catching boundary event found for error with errorCode 'TOO_RICH', neither in same process")).toBe(
      "Nothing in the model catches the business error 'TOO_RICH'.",
    );
  });

  it.each([
    '### Error updating database. Cause: org.postgresql.util.PSQLException',
    'java.lang.NullPointerException',
    'Unknown ${thing}',
    null,
  ])('keeps %s to itself', (text) => {
    expect(incidentMessage(text)).not.toMatch(/postgres|java|\$\{|null/i);
  });
});
