/** Doc comments name their subject: the rules stand in CONTRIBUTING.md. */
import { describe, expect, it } from 'vitest';

import { read, sourceFiles } from './repository.ts';

const maxHidden = 0.01;
const maxPronouns = 0.025;

const hiding = new Set(
  'what whoever whatever whom those one it its they this that these who how when where which whose he she them their everything nothing everybody somebody nobody of for as so'.split(
    ' ',
  ),
);
const pronouns = new Set(
  'it its itself they them their theirs themselves those he him his she her hers whoever whatever nobody somebody'.split(' '),
);

interface Comment {
  readonly at: string;
  readonly words: readonly string[];
}

/** Words of each doc comment, code in backticks counted as one. */
function commentsOf(file: string, text: string): Comment[] {
  return [...text.matchAll(/\/\*\*(.*?)\*\//gs)].flatMap(({ 0: whole, 1: body = '', index }) => {
    const words =
      body
        .replaceAll(/\n\s*\*/g, ' ')
        .replaceAll(/`[^`]*`/g, 'code')
        .match(/[A-Za-z']+/g) ?? [];
    const line = text.slice(0, index).split('\n').length;
    return whole && words.length > 0 ? [{ at: `${file}:${line}`, words: words.map((word) => word.toLowerCase()) }] : [];
  });
}

const hidesSubject = ({ words }: Comment): boolean => hiding.has(words[0] ?? '');

const pronounShare = (comments: readonly Comment[]): number => {
  const words = comments.flatMap((comment) => comment.words);
  return words.filter((word) => pronouns.has(word)).length / words.length;
};

describe('doc comments', () => {
  const comments = sourceFiles.flatMap((file) => commentsOf(file, read(file)));

  it('begin with a verb or with the noun that they are about, but for one in a hundred', () => {
    const hidden = comments.filter(hidesSubject).map(({ at }) => at);
    expect(comments.length).toBeGreaterThan(1_000);
    expect(hidden.length / comments.length, hidden.join('\n')).toBeLessThanOrEqual(maxHidden);
  });

  it('have at most one pronoun in forty words', () => {
    expect(pronounShare(comments)).toBeLessThanOrEqual(maxPronouns);
  });

  it('are found, also over several lines, and judged by their first word', () => {
    const found = commentsOf(
      'a.ts',
      "/** What it is. */\nconst a = 1;\n/**\n * Returns `b`,\n * whatever they say.\n */\nconst b = 'c';\n",
    );
    expect(found.map(({ at }) => at)).toEqual(['a.ts:1', 'a.ts:3']);
    expect(found.map(hidesSubject)).toEqual([true, false]);
    expect(pronounShare(found)).toBeCloseTo(3 / 8);
  });
});
