import { describe, expect, it } from 'vitest';

import { onLoopback } from '#scripts/stack/inngest/inngest-loopback.ts';

const source = `
	addr := fmt.Sprintf(":%d", c.gatewayPublicPort)
	grpcAddr := fmt.Sprintf(":%d", c.grpcConfig.Gateway.Port)
	name := fmt.Sprintf("%s:%d", host, port)
`;

describe('onLoopback', () => {
  it('gives every listener on all addresses the one of this machine, and leaves the rest', () => {
    expect(onLoopback(source, 2)).toBe(source.replaceAll('Sprintf(":%d"', 'Sprintf("127.0.0.1:%d"'));
  });

  it.each([1, 3])('stops at a source that has another number of them than %s', (listeners) => {
    expect(() => onLoopback(source, listeners)).toThrow('has 2 listeners');
  });
});
