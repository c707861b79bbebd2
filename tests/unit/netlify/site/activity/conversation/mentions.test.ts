import { describe, expect, it } from 'vitest';

import { mentionedIn } from '#netlify/services/activities/conversation/mentions.ts';
import { commentParts, completeMention, openMention } from '#netlify/site/activity/conversation/mentions.ts';

describe('a mention that is being typed', () => {
  it('begins at an @ that no word is before, and ends with the caret', () => {
    expect(openMention('Hello @ra', 9)).toEqual({ start: 6, search: 'ra' });
    expect(openMention('@', 1)).toEqual({ start: 0, search: '' });
    expect(openMention('Hello @ra and', 13)).toBeNull();
    expect(openMention('rita@baton', 10)).toBeNull();
    expect(openMention('Hello @rä', 9)).toEqual({ start: 6, search: 'rä' });
  });

  it('is completed in the middle of a text, and the caret goes after it', () => {
    expect(completeMention('Ask @ra about it', 7, 'ravi')).toEqual({ text: 'Ask @ravi about it', caret: 10 });
    expect(completeMention('@', 1, 'ravi')).toEqual({ text: '@ravi ', caret: 6 });
    expect(completeMention('nobody', 6, 'ravi')).toEqual({ text: 'nobody', caret: 6 });
  });

  it('is read by the server as it was completed, whatever the id looks like', () => {
    for (const id of ['ravi', 'auth0|5f7c', 'rita.r@example.com', 'a-b_c+d'])
      expect(mentionedIn(completeMention('@x', 2, id).text)).toEqual([id]);
  });
});

describe('a comment', () => {
  it('names those whom the server knew; other @ are text', () => {
    expect(commentParts('@ravi, and @nobody? @rita!', ['ravi', 'rita'])).toEqual([
      { kind: 'person', id: 'ravi' },
      { kind: 'text', text: ', and @nobody? ' },
      { kind: 'person', id: 'rita' },
      { kind: 'text', text: '!' },
    ]);
    expect(commentParts('', [])).toEqual([]);
  });
});
