import nock from 'nock';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

/** Puts nock round the tests of a file: no request leaves the process, and an unused answer fails the test. */
export function mockNetwork(): void {
  beforeAll(() => nock.disableNetConnect());
  afterEach(() => {
    const unused = nock.pendingMocks();
    nock.cleanAll();
    nock.abortPendingRequests();
    expect(unused, 'requests that nobody made').toEqual([]);
  });
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });
}
