import { describe, expect, it } from 'vitest';

import { read, sourceFiles } from './repository.ts';

const ofSite = sourceFiles.filter((path) => path.startsWith('netlify/site/') || path.startsWith('examples/inbox-element/'));

/** Ways in which a text becomes HTML, and in which windows of other origins talk. A BroadcastChannel is of one origin. */
const forbidden =
  /innerHTML|outerHTML|insertAdjacentHTML|document\.write|onmessage|(?:window|opener|parent|top|contentWindow)\??\.(?:postMessage|addEventListener\(\s*['"]message)/i;
const linesWith = (text: string): string[] => text.split('\n').filter((line) => forbidden.test(line));

describe('the site', () => {
  it('makes no text HTML, and listens to no message of another window', () => {
    expect(ofSite.length).toBeGreaterThan(100);
    expect(ofSite.flatMap((path) => linesWith(read(path)).map((line) => `${path}: ${line.trim()}`))).toEqual([]);
    expect(linesWith('<p dangerouslySetInnerHTML={{ __html: name }} />\nwindow.addEventListener("message", take)')).toHaveLength(2);
  });

  it('is sent with headers that keep it to https and its addresses to itself', () => {
    const headers = read('netlify.toml');
    expect(headers).toMatch(/^Strict-Transport-Security = "max-age=63072000; includeSubDomains"$/m);
    expect(headers).toMatch(/^X-Content-Type-Options = "nosniff"$/m);
    expect(headers).toMatch(/^Referrer-Policy = "no-referrer"$/m);
  });
});
