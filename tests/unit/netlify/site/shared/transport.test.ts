import { afterEach, describe, expect, it, vi } from 'vitest';

import { SignedInDocument } from '#netlify/site/generated/graphql.ts';
import siteOperations from '#netlify/site/generated/persisted-documents.json' with { type: 'json' };
import { send } from '#netlify/site/shared/transport.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('send', () => {
  it('sends the hash of a listed operation, its name and the variables, and no document', async () => {
    const bodies: unknown[] = [];
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      bodies.push(JSON.parse(body));
      return Response.json({ data: { me: null } });
    });
    await send(SignedInDocument, {}, 'token');
    expect(bodies).toEqual([{ documentId: expect.stringMatching(/^sha256:/), operationName: 'SignedIn', variables: {} }]);
    expect(Object.keys(siteOperations)).toContain(Object(bodies[0]).documentId);
  });
});
