import nock from 'nock';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

/** Activates nock for the tests of a file, and leaves nothing of it to the next file: files share the process. */
export function useNock(): void {
  if (!nock.isActive()) nock.activate();
  afterAll(() => {
    nock.abortPendingRequests();
    nock.cleanAll();
    nock.enableNetConnect();
    nock.restore();
  });
}

/** Puts nock round the tests of a file: no request leaves the process, and an unused answer fails the test. */
export function mockNetwork(): void {
  useNock();
  beforeAll(() => nock.disableNetConnect());
  afterEach(() => {
    const unused = nock.pendingMocks();
    nock.cleanAll();
    nock.abortPendingRequests();
    expect(unused, 'requests that nobody made').toEqual([]);
  });
}
