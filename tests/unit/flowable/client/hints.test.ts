import { createHmac } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { verifyHint } from '#flowable/client/hints.ts';

const secret = 'a-secret-of-at-least-32-characters';
const other = 'another-secret-of-32-characters-or-more';
const at = 1_790_000_000;
const now = new Date(at * 1_000);
const hint = {
  topics: [{ topic: 'hello-world.log-message', jobs: 3 }],
  tasksCreated: ['1'],
  tasksEnded: [],
  timersFired: ['3'],
  instancesEnded: ['2'],
  instancesChanged: ['2'],
  messagesAwaited: ['4'],
  deadLettersChanged: ['5'],
  overflow: false,
};
const body = JSON.stringify(hint);

function sign(text: string, options: { secret?: string; seconds?: number } = {}): string {
  const seconds = options.seconds ?? at;
  return `t=${seconds},v1=${createHmac('sha256', options.secret ?? secret)
    .update(`${seconds}.${text}`)
    .digest('hex')}`;
}

describe('verifyHint', () => {
  it('returns the hint that the engine signed', () => {
    expect(verifyHint({ body, signature: sign(body), secrets: [secret], now })).toEqual(hint);
  });

  it('accepts the old and the new secret while it is rotated', () => {
    expect(verifyHint({ body, signature: sign(body, { secret: other }), secrets: [secret, other], now })).toEqual(hint);
  });

  it.each([-300, 0, 300])('accepts a signature %i s away', (seconds) => {
    expect(verifyHint({ body, signature: sign(body, { seconds: at + seconds }), secrets: [secret], now })).toEqual(hint);
  });

  it('ignores fields of a newer engine', () => {
    const newer = JSON.stringify({ ...hint, added: true });
    expect(verifyHint({ body: newer, signature: sign(newer), secrets: [secret], now })).toEqual(hint);
  });

  it.each([
    ['a changed body', { body: body.replace('3', '4') }],
    ['a changed time', { signature: sign(body).replace(String(at), String(at + 1)) }],
    ['a foreign secret', { signature: sign(body, { secret: other }) }],
    ['no secret at all', { secrets: [] }],
    ['an empty secret', { signature: sign(body, { secret: '' }), secrets: [''] }],
    ['a short secret', { signature: sign(body, { secret: 'x'.repeat(31) }), secrets: ['x'.repeat(31)] }],
  ])('rejects %s', (_name, change) => {
    const given = { body, signature: sign(body), secrets: [secret], now, ...change };
    expect(() => verifyHint(given)).toThrow('The signature of the hint is wrong: give engine and receiver the same FLOWABLE_HINTS_SECRET.');
  });

  it.each([[undefined], [null], [''], ['v1=00'], [sign(body).toUpperCase()], [`${sign(body)}0`], [`${sign(body)},v1=00`]])(
    'rejects the header %s',
    (signature) => {
      expect(() => verifyHint({ body, signature, secrets: [secret], now })).toThrow(
        /^The hint is not signed: send x-baton-hint-signature as /,
      );
    },
  );

  it.each([-301, 301])('rejects a signature %i s away', (seconds) => {
    const given = { body, signature: sign(body, { seconds: at + seconds }), secrets: [secret], now };
    expect(() => verifyHint(given)).toThrow('The hint was signed more than 5 minutes from now: set the clocks of engine and receiver.');
  });

  it.each([
    ['no JSON', '{', 'body'],
    ['no object', '[]', 'body'],
    ['a missing list', JSON.stringify({ ...hint, tasksEnded: undefined }), 'tasksEnded'],
    ['a job count of none', JSON.stringify({ ...hint, topics: [{ topic: 't', jobs: 0 }] }), 'topics.0.jobs'],
    ['more ids than a hint holds', JSON.stringify({ ...hint, tasksCreated: Array(501).fill('1') }), 'tasksCreated'],
    ['more topics than a hint holds', JSON.stringify({ ...hint, topics: Array(201).fill(hint.topics[0]) }), 'topics'],
  ])('rejects %s', (_name, wrong, field) => {
    const given = { body: wrong, signature: sign(wrong), secrets: [secret], now };
    expect(() => verifyHint(given)).toThrow(`The hint has another shape than expected (${field}): run an engine of this release.`);
  });
});
