import { describe, expect, it } from 'vitest';

import { foreignText } from '#inngest/define/foreign-text.ts';

describe('foreignText', () => {
  it.each([
    ['https://acme.example/a', 'https[:]//acme[.]example/a'],
    ['acme.example', 'acme[.]example'],
    ['www.acme.co.uk', 'www[.]acme[.]co[.]uk'],
    ['rita@acme.example', 'rita@acme[.]example'],
    ['mailto:rita', 'mailto[:]rita'],
    ['bücher.example and acme．example', 'bücher[.]example and acme[.]example'],
    ['acme.xn--p1ai', 'acme[.]xn--p1ai'],
  ])('makes no link of %s', (text, expected) => {
    expect(foreignText(text)).toBe(expected);
  });

  it.each(['Review application', 'Version 2.1, z. B. 10.5 %', 'Call back. Then decide.', 'Due 5:30', 'Tel: later', '見てください。次'])(
    'leaves %s as it is',
    (text) => {
      expect(foreignText(text)).toBe(text);
    },
  );

  it('is one line without control characters and marks of direction, and is cut', () => {
    expect(foreignText('a\r\nBcc: b\u0000c\u202ed\u2028e\tf')).toBe('a Bcc: b c d e f');
    expect(foreignText('x'.repeat(500))).toHaveLength(120);
  });
});
