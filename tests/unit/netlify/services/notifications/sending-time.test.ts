import { describe, expect, it } from 'vitest';

import { sendingTime } from '#netlify/services/notifications/sending-time.ts';

const at = (since: string, digest: 'AT_ONCE' | 'HOURLY' | 'DAILY', zone = 'UTC') =>
  sendingTime(new Date(since), { digest, zone }).toISOString();

describe('what waits is sent', () => {
  it.each([
    ['at once, with what happens within two seconds', 'AT_ONCE', 'UTC', '2026-01-10T10:20:30.000Z', '2026-01-10T10:20:32.000Z'],
    ['with the full hour', 'HOURLY', 'UTC', '2026-01-10T10:20:30.000Z', '2026-01-10T11:00:00.000Z'],
    ['with the full hour of a zone between hours', 'HOURLY', 'Asia/Kolkata', '2026-01-10T10:20:30.000Z', '2026-01-10T10:30:00.000Z'],
    ['in the morning of the same day', 'DAILY', 'Asia/Tokyo', '2026-01-10T22:00:00.000Z', '2026-01-10T23:00:00.000Z'],
    ['in the next morning', 'DAILY', 'Asia/Tokyo', '2026-01-10T23:00:00.001Z', '2026-01-11T23:00:00.000Z'],
    ['at eight, when the clock has gone forward', 'DAILY', 'Europe/Berlin', '2026-03-28T20:00:00.000Z', '2026-03-29T06:00:00.000Z'],
    ['at eight, when the clock has gone back', 'DAILY', 'Europe/Berlin', '2026-10-24T20:00:00.000Z', '2026-10-25T07:00:00.000Z'],
  ] as const)('%s', (...[, digest, zone, since, expected]) => expect(at(since, digest, zone)).toBe(expected));
});
