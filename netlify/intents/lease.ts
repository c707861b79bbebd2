import { type SQL, sql } from 'drizzle-orm';

/** Longer than the engine's deadline for a start: within it, a start whose outcome is unknown is over. */
const leaseSeconds = 30;

export const leaseEnd = (seconds: number = leaseSeconds): SQL => sql`now() + make_interval(secs => ${seconds})`;
