import { describe, expect, it } from 'vitest';

import { causeOfClass, errorClasses } from '#inngest/define/failure-cause.ts';
import { maxWordsLength, markedWords, readMarkedWords, wordsIn } from '#inngest/define/worker-words.ts';

const words = 'The mail server failed with status 503.';

describe('markedWords', () => {
  it('names the cause for people and programs', () => {
    const cause = { class: 'SYSTEM_UNAVAILABLE', system: 'mail', status: 503 } as const;
    expect(markedWords(words, cause)).toBe(`[worker: SYSTEM_UNAVAILABLE of mail, status 503] ${words}`);
    expect(readMarkedWords(markedWords(words, cause))).toEqual({ words, cause });
  });

  it.each(errorClasses)('is read back for %s', (errorClass) => {
    expect(readMarkedWords(markedWords(words, causeOfClass(errorClass)))).toEqual({ words, cause: causeOfClass(errorClass) });
  });

  it('fits with the longest words into what the engine keeps', () => {
    const longest = { class: 'COMPENSATION_FAILED', system: 'x'.repeat(200), status: 503 } as const;
    const text = markedWords('w'.repeat(maxWordsLength), longest);
    expect(text.length).toBeLessThanOrEqual(2_000);
    expect(wordsIn(text)).toHaveLength(maxWordsLength);
  });
});

describe('readMarkedWords', () => {
  it('reads the words of a release that named no cause', () => {
    expect(readMarkedWords(`[worker] ${words}`)).toEqual({ words, cause: null });
  });

  it('reads the words of a release whose class is not known here', () => {
    expect(readMarkedWords(`[worker: LATER_CLASS] ${words}`)).toEqual({ words, cause: null });
  });

  it('leaves the texts of the engine alone', () => {
    expect(readMarkedWords('Cannot coerce [worker] it')).toBeNull();
  });
});
