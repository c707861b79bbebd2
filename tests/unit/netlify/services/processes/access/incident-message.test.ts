import { describe, expect, it } from 'vitest';

import { markedWords } from '#inngest/define/worker-words.ts';
import { incidentMessage } from '#netlify/services/processes/access/incident-message.ts';

describe('incidentMessage', () => {
  it.each(['The mail server answered 503.', 'AccountLockedException: the SQL account of mail is locked.', ''])(
    'keeps the marked words of a worker: %s',
    (text) => {
      expect(incidentMessage(markedWords(text))).toBe(text);
    },
  );

  it('says in our words what the engine means', () => {
    expect(incidentMessage("No catching boundary event found for error with errorCode 'TOO_RICH', neither in same process")).toBe(
      "Nothing in the model catches the business error 'TOO_RICH'.",
    );
    expect(incidentMessage('Unknown property used in expression: ${risk}')).toContain("The model asks for 'risk'");
  });

  it.each([
    '### Error updating database. Cause: org.postgresql.util.PSQLException',
    'java.lang.NullPointerException',
    'Unknown ${thing}',
    'Ada Example, born 1990-05-17, is no number',
    `Cannot coerce ${markedWords('the value')}`,
  ])('keeps what is not marked to itself: %s', (text) => {
    expect(incidentMessage(text)).toBe('The engine could not go on here. Its log has the reason.');
  });

  it('says that nothing was said', () => {
    expect(incidentMessage(null)).toBe('It failed without saying why.');
  });
});
